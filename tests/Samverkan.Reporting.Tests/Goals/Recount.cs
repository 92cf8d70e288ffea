namespace Samverkan.Reporting.Tests.Goals;

/// <summary>How one goal is counted anew from a file of journeys, as the source states it: nothing of the product's criteria is asked.</summary>
/// <param name="Goal">The goal's key.</param>
/// <param name="Level">What is to be reached, as the source has it: <c>60%</c>, <c>300</c> persons, <c>all</c>, or nothing.</param>
/// <param name="Concerned">Whether the goal is about a person: yes, no, or not recorded.</param>
/// <param name="Standing">What the person then is to it: counted, other, not answered, declined, unknown.</param>
internal sealed record Recount(string Goal, string Level, Func<RawJourneys, string, char> Concerned, Func<RawJourneys, string, string> Standing)
{
    private static readonly string[] Work = ["work", "subsidisedWork", "selfEmployment"];

    /// <summary>Every goal of every programme that counts persons.</summary>
    public static Recount[] All { get; } =
    [
        // ESF-ansökan Stockholmskraften, Mål
        new("sk-i1", "", Left, static (raw, p) => Outcome(raw, p, [.. Work, "studies"])),
        new("sk-i2", "", Started, static (raw, p) => Told(raw.Closer(p), "not answered")),
        new("sk-i3", "", Started, static (raw, p) => !raw.Has(p, "coordinatedPlanAgreed") ? "other" : Told(raw.TwoPartiesAtOnce(p), "unknown")),
        new("sk-o1", "", Everybody, static (raw, p) => Yes(raw.Started(p))),
        // Lumena and Hållbar etablering, Projektbeskrivning
        new("lu-g2", "", Left, static (raw, p) => Outcome(raw, p, [.. Work, "studies"])),
        new("he-g2", "", Left, static (raw, p) => Outcome(raw, p, Work)),
        // Projekt Insikt, 4 Mål
        new("in-g1", "300", Everybody, static (raw, p) => Yes(raw.Has(p, "caseGoneThrough"))),
        new("in-g2", "all", Mapped, static (raw, p) => Yes(raw.Has(p, "recommendationMade"))),
        new("in-g3", "all", static (raw, p) => Letter(raw.Has(p, "recommendationMade")), static (raw, p) => Yes(raw.Last(p, "recommendationMade", "recommendationCategory")!.StartsWith("in-rc", StringComparison.Ordinal))),
        new("in-g4", "", Mapped, static (raw, p) => Answers(raw, p, "insikt-recommendation", "needs-clarified")),
        // Arbetsprövning och arbetsförberedelse, Målsättning
        new("ap-e1a", "60%", static (raw, p) => Letter(raw.Left(p, "work-trial")), static (raw, p) => Answers(raw, p, "ap-work-trial-participant", "knows-self-in-work", "made-recommendations")),
        new("ap-e1b", "60%", static (raw, p) => Letter(raw.Left(p, "work-trial")), static (raw, p) => Answers(raw, p, "ap-work-trial-social-worker", "knows-client-needs", "received-recommendations")),
        new("ap-e2a", "60%", static (raw, p) => Letter(raw.Left(p, "work-preparation")), static (raw, p) => Answers(raw, p, "ap-work-preparation-participant", "supported-to-prepare", "made-recommendations")),
        new("ap-e2b", "60%", static (raw, p) => Letter(raw.Left(p, "work-preparation")), static (raw, p) => Answers(raw, p, "ap-work-preparation-social-worker", "client-supported", "received-recommendations")),
        new("ap-p2", "60%", Left, static (raw, p) => Answers(raw, p, "ap-participant", "could-influence")),
        new("ap-p3a", "80%", Left, static (raw, p) => Answers(raw, p, "ap-participant", "welcome-whatever-sex")),
        new("ap-p3b", "80%", Left, static (raw, p) => Answers(raw, p, "ap-participant", "needs-as-woman-or-man-met")),
        new("ap-p4a", "80%", LeftWithDisability, static (raw, p) => Answers(raw, p, "ap-participant", "welcome-whatever-disability")),
        new("ap-p4b", "80%", LeftWithDisability, static (raw, p) => Answers(raw, p, "ap-participant", "needs-by-disability-met")),
        new("ap-p5a", "300", Everybody, static (raw, p) => Yes(raw.Started(p, "work-trial"))),
        new("ap-p5b", "70", Everybody, static (raw, p) => Yes(raw.Started(p, "work-preparation"))),
    ];

    /// <summary>Everybody's numbers: concerned, counted, other, not answered, declined, unknown, and of whom it is unknown whether the goal is about them.</summary>
    public int[] Numbers(RawJourneys raw)
    {
        string[] standings = [.. raw.People.Where(p => Concerned(raw, p) == 'y').Select(p => Standing(raw, p))];
        int Of(string word) => standings.Count(s => s == word);
        return [standings.Length, Of("counted"), Of("other"), Of("not answered"), Of("declined"), Of("unknown"), raw.People.Count(p => Concerned(raw, p) == '-')];
    }

    /// <summary>The state, by the source's level: a share and a number of all are judged on the last day, a number of persons when it is reached.</summary>
    public string State(int concerned, int counted, bool isOver)
    {
        if (Level.Length == 0)
            return "NotAssessable";
        bool isShare = Level is "all" || Level.EndsWith('%');
        if (isShare && isOver && concerned == 0)
            return "NotAssessable";
        bool isReached = Level == "all" ? counted == concerned
            : isShare ? 100 * counted >= int.Parse(Level.TrimEnd('%'), null) * concerned
            : counted >= int.Parse(Level, null);
        return isReached && (isOver || !isShare) ? "Met" : isOver ? "NotMet" : "TooEarly";
    }

    private static char Everybody(RawJourneys raw, string person) => 'y';

    private static char Started(RawJourneys raw, string person) => Letter(raw.Started(person));

    private static char Left(RawJourneys raw, string person) => Letter(raw.Left(person));

    private static char Mapped(RawJourneys raw, string person) => Letter(raw.Has(person, "jointMappingCompleted"));

    private static char LeftWithDisability(RawJourneys raw, string person) => !raw.Left(person) ? 'n' : raw.Fact(person, "disability") switch { 'y' => 'y', 'n' => 'n', _ => '-' };

    private static string Outcome(RawJourneys raw, string person, string[] counts) => raw.Outcome(person) is not { } outcome ? "unknown" : Yes(counts.Contains(outcome));

    private static string Answers(RawJourneys raw, string person, string form, params string[] questions) =>
        WrittenPeople.Standing(string.Concat(questions.Select(question => raw.Answer(person, form, question))));

    private static string Told(char letter, string otherwise) => letter == '-' ? otherwise : Yes(letter == 'y');

    private static string Yes(bool holds) => holds ? "counted" : "other";

    private static char Letter(bool holds) => holds ? 'y' : 'n';
}
