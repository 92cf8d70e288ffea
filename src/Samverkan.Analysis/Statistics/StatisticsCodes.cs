using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>The reasons for which a figure cannot be estimated. A figure is never "not a number": it is a value or one of these.</summary>
public static class StatisticsCodes
{
    private static readonly SourceReference OwnRule = new("Samverkan", "Statistics")
    {
        Says = new("En skattning utan underlag redovisas som ett skäl, aldrig som ett tal.", "An estimate without data is told as a reason, never as a number."),
    };

    /// <summary>Nothing has been observed.</summary>
    public static RefusalCode NoObservations { get; } = new(
        "SAM2001",
        CodeOrigin.Analysis,
        new("Kan inte skattas: det finns inga observationer.", "Cannot be estimated: there are no observations.") { EasySwedish = "Vi kan inte räkna ut det. Det finns inga svar." },
        new("minst en observation", "at least one observation"),
        OwnRule);

    /// <summary>There are too few observations. {0} the number there is, {1} the least number.</summary>
    public static RefusalCode TooFewObservations { get; } = new(
        "SAM2002",
        CodeOrigin.Analysis,
        new("Kan inte skattas: antalet observationer är {0}.", "Cannot be estimated: the number of observations is {0}.") { EasySwedish = "Vi kan inte räkna ut det. Det finns för få svar." },
        new("minst {1} observationer", "at least {1} observations"),
        OwnRule);

    /// <summary>The survival curve never falls as far as asked. {0} the share that was asked for.</summary>
    public static RefusalCode SurvivalNotReached { get; } = new(
        "SAM2003",
        CodeOrigin.Analysis,
        new("Kan inte skattas: kurvan når aldrig ned till {0}.", "Cannot be estimated: the curve never falls to {0}.") { EasySwedish = "Vi kan inte räkna ut det. Tiden är för kort." },
        new("en längre uppföljning", "a longer follow-up"),
        OwnRule);

    /// <summary>The time asked for lies beyond the last time at which anybody was followed. {0} the time, {1} the last time.</summary>
    public static RefusalCode BeyondFollowUp { get; } = new(
        "SAM2004",
        CodeOrigin.Analysis,
        new("Kan inte skattas vid tiden {0}: ingen har följts längre än till {1}.", "Cannot be estimated at time {0}: nobody was followed beyond {1}.") { EasySwedish = "Vi kan inte räkna ut det. Ingen har varit med så länge." },
        new("en tid inom uppföljningen", "a time within the follow-up"),
        OwnRule);

    /// <summary>The interval is undefined because the estimate has no spread there: no event yet, or nobody left.</summary>
    public static RefusalCode NoSpread { get; } = new(
        "SAM2005",
        CodeOrigin.Analysis,
        new("Intervallet kan inte skattas: andelen är här exakt 0 eller 1.", "The interval cannot be estimated: the share is exactly 0 or 1 here.") { EasySwedish = "Vi kan inte säga hur säkert talet är. Det gäller alla eller ingen." },
        new("minst en händelse och minst en kvarvarande", "at least one event and at least one remaining"),
        OwnRule);

    /// <summary>The values are all equal, so that nothing can be set against anything.</summary>
    public static RefusalCode NoVariation { get; } = new(
        "SAM2006",
        CodeOrigin.Analysis,
        new("Kan inte skattas: alla värden är lika.", "Cannot be estimated: all values are equal.") { EasySwedish = "Vi kan inte räkna ut det. Alla svar är lika." },
        new("värden som skiljer sig åt", "values that differ"),
        OwnRule);

    /// <summary>No pair differs, so that the test has nothing to order.</summary>
    public static RefusalCode NoDifferences { get; } = new(
        "SAM2007",
        CodeOrigin.Analysis,
        new("Kan inte prövas: inget par skiljer sig.", "Cannot be tested: no pair differs.") { EasySwedish = "Vi kan inte räkna ut det. Inga svar har ändrats." },
        new("minst ett par som skiljer sig", "at least one pair that differs"),
        OwnRule);

    /// <summary>One of the groups has no case, so that a ratio and its interval have no bounds.</summary>
    public static RefusalCode NoCases { get; } = new(
        "SAM2008",
        CodeOrigin.Analysis,
        new("Kvoten kan inte skattas: en av grupperna har inget fall.", "The ratio cannot be estimated: one of the groups has no case.") { EasySwedish = "Vi kan inte räkna ut det. I en grupp gäller det ingen." },
        new("minst ett fall i varje grupp", "at least one case in each group"),
        OwnRule);

    /// <summary>There are too few items, raters, groups or coefficients. {0} the number there is, {1} the least number.</summary>
    public static RefusalCode TooFewParts { get; } = new(
        "SAM2009",
        CodeOrigin.Analysis,
        new("Kan inte skattas: antalet delar (frågor, bedömare eller grupper) är {0}.", "Cannot be estimated: the number of parts (items, raters or groups) is {0}.") { EasySwedish = "Vi kan inte räkna ut det. Det finns för lite att jämföra." },
        new("minst {1} delar", "at least {1} parts"),
        OwnRule);

    /// <summary>The factor model has no proper solution: an item would share more than all of its variance.</summary>
    public static RefusalCode ImproperSolution { get; } = new(
        "SAM2010",
        CodeOrigin.Analysis,
        new("Kan inte skattas: faktormodellen saknar giltig lösning.", "Cannot be estimated: the factor model has no proper solution.") { EasySwedish = "Vi kan inte räkna ut det. Svaren passar inte ihop." },
        new("fler observationer, eller frågor som mäter samma sak", "more observations, or items that measure the same"),
        OwnRule);

    /// <summary>The estimate stands at its bound, where it has no standard error and no interval.</summary>
    public static RefusalCode NoStandardError { get; } = new(
        "SAM2011",
        CodeOrigin.Analysis,
        new("Intervallet kan inte skattas: inget i underlaget avviker från skattningen.", "The interval cannot be estimated: nothing in the data departs from the estimate.") { EasySwedish = "Vi kan inte säga hur säkert talet är. Svaren är för lika." },
        new("observationer som avviker", "observations that depart from it"),
        OwnRule);

    /// <summary>The reliability that a reliable change needs is not between 0 and 1.</summary>
    public static RefusalCode NoReliability { get; } = new(
        "SAM2012",
        CodeOrigin.Analysis,
        new("Kan inte skattas: måttets reliabilitet är inte mellan 0 och 1.", "Cannot be estimated: the measure's reliability is not between 0 and 1.") { EasySwedish = "Vi kan inte räkna ut det. Vi vet inte hur säkra svaren är." },
        new("en reliabilitet över 0 och under 1", "a reliability above 0 and below 1"),
        OwnRule);

    /// <summary>There are no more observations than random effects, so that the effects cannot be told from the error. {0} the number of observations, {1} the number of random effects.</summary>
    public static RefusalCode TooFewOccasions { get; } = new(
        "SAM2013",
        CodeOrigin.Analysis,
        new("Kan inte skattas: {0} observationer räcker inte för {1} slumpeffekter.", "Cannot be estimated: {0} observations do not suffice for {1} random effects.") { EasySwedish = "Vi kan inte räkna ut det. Varje person har för få svar." },
        new("fler tillfällen per enhet", "more occasions for each unit"),
        OwnRule);

    /// <summary>A column of the model is a combination of the others, or never varies beside the constant.</summary>
    public static RefusalCode Collinear { get; } = new(
        "SAM2014",
        CodeOrigin.Analysis,
        new("Kan inte skattas: en av modellens kolumner följer av de andra.", "Cannot be estimated: a column of the model follows from the others.") { EasySwedish = "Vi kan inte räkna ut det. Två saker händer alltid samtidigt." },
        new("kolumner som inte bestämmer varandra", "columns that do not determine each other"),
        OwnRule);

    /// <summary>The search for the estimate found no end: the data do not hold it.</summary>
    public static RefusalCode NotConverged { get; } = new(
        "SAM2015",
        CodeOrigin.Analysis,
        new("Kan inte skattas: sökningen konvergerar inte.", "Cannot be estimated: the search does not converge.") { EasySwedish = "Vi kan inte räkna ut det. Det finns för få svar." },
        new("fler observationer eller en enklare modell", "more observations or a simpler model"),
        OwnRule);

    /// <summary>Nobody had the event.</summary>
    public static RefusalCode NoEvents { get; } = new(
        "SAM2016",
        CodeOrigin.Analysis,
        new("Kan inte skattas: ingen har haft händelsen.", "Cannot be estimated: nobody had the event.") { EasySwedish = "Vi kan inte räkna ut det. Det har inte hänt någon än." },
        new("minst en händelse", "at least one event"),
        OwnRule);

    /// <summary>A column tells the outcome without error, so that its coefficient has no finite value.</summary>
    public static RefusalCode Separation { get; } = new(
        "SAM2017",
        CodeOrigin.Analysis,
        new("Kan inte skattas: en kolumn, eller flera tillsammans, skiljer utfallen helt åt.", "Cannot be estimated: a column, or several together, tell the outcomes fully apart.") { EasySwedish = "Vi kan inte räkna ut det. Det finns för få att jämföra med." },
        new("händelser och icke-händelser på samma nivåer", "events and no events at the same levels"),
        OwnRule);

    /// <summary>The formula for the limits is an approximation, and the data lie where it does not hold; the estimate itself stands.</summary>
    public static RefusalCode NoLimits { get; } = new(
        "SAM2018",
        CodeOrigin.Analysis,
        new("Kan inte skattas: formeln för gränserna gäller inte för dessa data.", "Cannot be estimated: the formula for the limits does not hold for these data.") { EasySwedish = "Vi kan inte säga hur säkert talet är." },
        new("fler enheter, eller bedömare som är mer överens", "more units, or raters who agree more"),
        OwnRule);
}
