"""Names of Dutch cities and towns where courses are given, to tell a city from any other capitalised word.

Municipal seats and larger places as in the list of municipalities of Statistics Netherlands (CBS).
"""

_NAMES = (
    "Aalsmeer|Aalten|Alkmaar|Almelo|Almere|Alphen aan den Rijn|Amersfoort|Amstelveen|Amsterdam|Apeldoorn|Appingedam|Arnhem|"
    "Assen|Baarn|Barendrecht|Barneveld|Bergen op Zoom|Beverwijk|Bilthoven|Bodegraven|Borne|Boxmeer|Boxtel|Breda|Brielle|"
    "Brunssum|Bussum|Capelle aan den IJssel|Castricum|Coevorden|Cuijk|Culemborg|Dalfsen|Delft|Delfzijl|Den Bosch|Den Haag|"
    "Den Helder|Deurne|Deventer|Diemen|Dieren|Doetinchem|Dongen|Dordrecht|Drachten|Driebergen|Dronten|Druten|Duiven|Ede|"
    "Eindhoven|Elburg|Elst|Emmeloord|Emmen|Enkhuizen|Enschede|Epe|Ermelo|Etten-Leur|Franeker|Geldermalsen|Geldrop|Geleen|"
    "Gennep|Goes|Goirle|Gorinchem|Gouda|Groenlo|Groningen|Haaksbergen|Haarlem|Hardenberg|Harderwijk|Hardinxveld|Haren|"
    "Harlingen|Heemskerk|Heemstede|Heerde|Heerenveen|Heerhugowaard|Heerlen|Heiloo|Hellevoetsluis|Helmond|Hendrik-Ido-Ambacht|"
    "Hengelo|Heusden|Hillegom|Hilversum|Hoek van Holland|Hoensbroek|Hoofddorp|Hoogeveen|Hoogezand|Hoorn|Horst|Houten|Huizen|"
    "Hulst|IJmuiden|IJsselstein|Joure|Kampen|Katwijk|Kerkrade|Krimpen aan den IJssel|Landgraaf|Leek|Leerdam|Leeuwarden|"
    "Leiden|Leiderdorp|Leidschendam|Lelystad|Leusden|Lichtenvoorde|Lisse|Lochem|Maarssen|Maassluis|Maastricht|Medemblik|"
    "Meerssen|Meppel|Middelburg|Middelharnis|Mijdrecht|Monster|Montfoort|Naaldwijk|Naarden|Neede|Nieuwegein|Nieuwerkerk|"
    "Nijkerk|Nijmegen|Nijverdal|Noordwijk|Nunspeet|Nuenen|Oisterwijk|Oldenzaal|Ommen|Oosterhout|Oss|Oud-Beijerland|"
    "Papendrecht|Pijnacker|Purmerend|Putten|Raalte|Renkum|Rhenen|Ridderkerk|Rijen|Rijssen|Rijswijk|Roden|Roermond|"
    "Roosendaal|Rotterdam|Schagen|Scheveningen|Schiedam|Schijndel|Schoonhoven|Sint-Oedenrode|Sittard|Sliedrecht|Sneek|Soest|"
    "Someren|Spijkenisse|Stadskanaal|Steenbergen|Steenwijk|Terneuzen|Tiel|Tilburg|Tubbergen|Twello|Uden|Uithoorn|Ulft|Urk|"
    "Utrecht|Vaals|Valkenburg|Valkenswaard|Veendam|Veenendaal|Veghel|Veldhoven|Velp|Velsen|Venlo|Venray|Vianen|Vlaardingen|"
    "Vlissingen|Volendam|Voorburg|Voorschoten|Vught|Waalwijk|Waddinxveen|Wageningen|Wassenaar|Weert|Weesp|Wijchen|"
    "Wijk bij Duurstede|Winschoten|Winsum|Winterswijk|Woerden|Wormerveer|Zaandam|Zaltbommel|Zandvoort|Zeewolde|Zeist|"
    "Zevenaar|Zierikzee|Zoetermeer|Zundert|Zutphen|Zwijndrecht|Zwolle|Bolsward|Dokkum|Wolvega|Zuidhorn|Ter Apel|Musselkanaal|"
    "Krommenie|Hilvarenbeek|Best|Asten|Bladel|Eersel|Kaatsheuvel|Drunen|Rosmalen|Hoogvliet|Sassenheim|Bloemendaal|Woudenberg"
)
CITIES = frozenset(_NAMES.split("|"))
