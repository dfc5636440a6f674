"""Words beside which a hyphen begins an option, a suffix or a sign."""

from __future__ import annotations

# Words that refer to an option, a suffix or a sign: what follows is meant as it stands.
SPOKEN = frozenset(
    "option options flag flags switch switches parameter parameters argument suffix "
    "suffixes ending endings prefix with use using add append type pass run command sudo "
    "git docker java javac gcc clang openssl find tar ls rm cp mv ssh scp curl wget pip npm "
    "python perl bash sh grep sed awk make cmake chmod chown ps kill convert ffmpeg mvn "
    "mount tail head sort dir msiexec regsvr Option Optionen Parameter Endung Endungen "
    "Suffix opción opciones parámetro terminación paramètre suffixe terminaison opção "
    "sufixo суффикс окончание опция параметр ключ суфікс usar use usa usando usas utilizar utiliza "
    "utilice utilizando añadir agregar parametro parametri parâmetro parâmetros parámetros usare "
    "usate usi utilizzare utilizza aggiungere opzione opzioni opções opciones utiliser utilise "
    "utilisez utilisant ajouter ajoutez paramètres options verwenden verwende nutzen benutzen "
    "Parameters Schalter Flag parameter parametern parametr parametru przełącznik opcja opcji "
    "флаг флага флагом ключом параметром параметра опцией".split()
)
