using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Rendering;

/// <summary>The page's own words: everything that a renderer says itself.</summary>
internal static class PageText
{
    public static LocalizedText SkipLink { get; } = new("Hoppa till innehållet", "Skip to content");

    public static LocalizedText Contents { get; } = new("Innehåll", "Contents");

    public static LocalizedText Facts { get; } = new("Om rapporten", "About the report");

    public static LocalizedText Programme { get; } = new("Program", "Programme");

    public static LocalizedText Period { get; } = new("Period", "Period");

    public static LocalizedText KnownAsOf { get; } = new("Känt till och med", "Known up to");

    public static LocalizedText PublishedBy { get; } = new("Utgiven av", "Published by");

    public static LocalizedText InShort { get; } = new("I korthet", "In short") { EasySwedish = "Det viktigaste" };

    public static LocalizedText Of { get; } = new("av", "of");

    public static LocalizedText Meaning { get; } = new("Vad talet betyder", "What the number means");

    public static LocalizedText Meanings { get; } = new("Så är talen räknade", "How the numbers are counted");

    public static LocalizedText AsTable { get; } = new("Samma tal som tabell", "The same numbers as a table");

    public static LocalizedText Counted { get; } = new("Räknas", "Counted");

    public static LocalizedText Unit { get; } = new("Enhet", "Unit");

    public static LocalizedText Persons { get; } = new("personer, var och en en gång", "persons, each counted once");

    public static LocalizedText Events { get; } = new("händelser; en person kan ha flera", "events; one person may have several");

    public static LocalizedText OfWhom { get; } = new("Av", "Of");

    public static LocalizedText Rule { get; } = new("Regel", "Rule");

    public static LocalizedText Source { get; } = new("Källa", "Source");

    public static LocalizedText Assumed { get; } = new("vårt eget antagande", "our own assumption");

    public static LocalizedText Unverified { get; } = new("inte bekräftad i källan", "not confirmed in the source");

    public static LocalizedText Derived { get; } = new("härledd ur källan", "derived from the source");

    public static LocalizedText Target { get; } = new("mål", "target");

    public static LocalizedText FirstIsLower { get; } = new("← första gruppen lägre", "← first group lower");

    public static LocalizedText FirstIsHigher { get; } = new("första gruppen högre →", "first group higher →");

    public static LocalizedText OtherComparisons { get; } = new("Övriga jämförelser:", "Other comparisons:");

    public static LocalizedText PercentagePoints { get; } = new("procentenheter", "percentage points");

    public static LocalizedText Level { get; } = new("nivå att nå", "level to reach");

    public static LocalizedText CountHeader { get; } = new("antal (n)", "count (n)");

    public static LocalizedText MissingHeader { get; } = new("saknas", "missing");

    public static LocalizedText Observed { get; } = new("följda så länge", "followed that long");

    public static LocalizedText ShareOfFollowed { get; } = new("andel av dem som kunnat följas så länge", "share of those followed that long");

    public static LocalizedText ShareReached { get; } = new("andel som nått dit; bandet är osäkerheten", "share who got there; the band is uncertainty");

    public static LocalizedText ShareOfStarted { get; } = new("andel av dem som började; banden är osäkerheten", "share of those who started; the bands are uncertainty");

    public static LocalizedText FollowedAtStepStart { get; } = new("följda när steget börjar", "followed when the step begins");

    public static LocalizedText Item { get; } = new("Punkt", "Item");

    public static LocalizedText Answer { get; } = new("Svar", "Answer");

    public static LocalizedText Evidence { get; } = new("Underlag", "Evidence");

    public static LocalizedText NoEvidence { get; } = new("inget angivet", "none given");

    public static LocalizedText Yes { get; } = new("ja", "yes");

    public static LocalizedText Partly { get; } = new("delvis", "partly");

    public static LocalizedText No { get; } = new("nej", "no");

    public static LocalizedText SupplementNeeded { get; } = new("komplettering krävs", "to be supplemented");

    public static LocalizedText NotAnswered { get; } = new("inte besvarat", "not answered");

    public static LocalizedText ProtectionHeading { get; } = new("Skydd för enskilda", "Protection of individuals");

    public static LocalizedText HiddenInPicture { get; } = new("Skrafferat: ", "Hatched: ");

    public static LocalizedText ReadEasy { get; } = new("Läs det viktigaste på lättläst svenska", "Read the most important in easy words");

    public static LocalizedText WhereNotSaid { get; } = new("Där inget annat står gäller", "Unless told otherwise,");

    public static LocalizedText Table { get; } = new("Tabell", "Table");

    public static LocalizedText Front { get; } = new("Rapporten", "The report");

    public static LocalizedText Remarks { get; } = new("Text", "Text");

    public static LocalizedText Definitions { get; } = new("Definitioner", "Definitions");

    public static LocalizedText Number { get; } = new("Nummer", "Number");

    public static LocalizedText KeyFigure { get; } = new("Nyckeltal", "Key figure");

    public static LocalizedText Value { get; } = new("Värde", "Value");

    public static LocalizedText OfHowMany { get; } = new("Av", "Of");

    public static LocalizedText PreviousPeriod { get; } = new("Perioden före", "Previous period");

    public static LocalizedText SectionHeader { get; } = new("Avsnitt", "Section");

    public static LocalizedText TextHeader { get; } = new("Text", "Text");
}
