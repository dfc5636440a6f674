# The sample of Fluent: terms, attributes, variants and text over lines.
-brand = Harbour Office

welcome = Welcome , { $name }, to the { -brand }.
    .title = The key lies in the the box
boats = { $count ->
    [one] One boat lies here , moored.
   *[other] { $count } boats lie here , moored.
}
notice =
    The ferry leaves at noon .
    Bring a ticket , please.
