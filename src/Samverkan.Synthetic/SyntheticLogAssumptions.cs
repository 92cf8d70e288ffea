using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic;

/// <summary>
/// Every number that a synthetic programme log is drawn by beside those of <see cref="SyntheticAssumptions"/>, and what is assumed
/// where a programme's own document is silent.
/// </summary>
public static class SyntheticLogAssumptions
{
    private static readonly ImmutableArray<Assumption>.Builder Listed = ImmutableArray.CreateBuilder<Assumption>();

    private static readonly SourceReference Own = new("Samverkan", "Synthetic assumptions")
    {
        Confidence = Confidence.Assumed,
        Says = new("Vårt eget antagande, för att kunna öva med.", "Our own assumption, made to practise with."),
    };

    /// <summary>Steering-group meetings per quarter where the programme states no number.</summary>
    public static Assumption SteeringGroups { get; } = List("log-steering-groups", 1, "styrgruppsmöten per kvartal där programmet inte säger hur många (antal)", "steering-group meetings per quarter where the programme states no number (count)");

    /// <summary>Trainings for each horizontal principle to which a programme has bound itself.</summary>
    public static Assumption Trainings { get; } = List("log-trainings", 1, "utbildningar för varje horisontell princip som programmet har åtagit sig (antal)", "trainings for each horizontal principle to which the programme has bound itself (count)");

    /// <summary>Project leads where the programme names none.</summary>
    public static Assumption ProjectLeads { get; } = List("log-project-leads", 1, "projektledare där programmet inte nämner någon (antal)", "project leads where the programme names none (count)");

    /// <summary>Persons in a role where the programme states no number.</summary>
    public static Assumption PersonsInRole { get; } = List("log-persons-in-role", 1, "personer i en roll där programmet inte säger hur många (antal)", "persons in a role where the programme states no number (count)");

    /// <summary>Members of the steering group from each of the programme's parties.</summary>
    public static Assumption SteeringMembers { get; } = List("log-steering-members", 2, "ledamöter i styrgruppen från varje part i programmet (antal)", "members of the steering group from each of the programme's parties (count)");

    /// <summary>Share of a calendar's quarterly meetings that are not held.</summary>
    public static Assumption MeetingMissed { get; } = List("log-meeting-missed", 0.08, "andel av kalenderns kvartalsmöten som inte blir av", "share of a calendar's quarterly meetings that are not held");

    /// <summary>Share of staff who leave before the end and are replaced.</summary>
    public static Assumption StaffTurnover { get; } = List("log-staff-turnover", 0.3, "andel medarbetare som slutar i förtid och ersätts", "share of staff who leave before the end and are replaced");

    /// <summary>Share of women among staff whose sex is stated.</summary>
    public static Assumption StaffWomen { get; } = List("log-staff-women", 0.75, "andel kvinnor bland medarbetare vars kön är angivet", "share of women among staff whose sex is stated");

    /// <summary>Share of staff whose sex is not stated.</summary>
    public static Assumption StaffSexNotStated { get; } = List("log-staff-sex-not-stated", 0.05, "andel medarbetare vars kön inte är angivet", "share of staff whose sex is not stated");

    /// <summary>Share of quarters with a reflection.</summary>
    public static Assumption Reflections { get; } = List("log-reflections", 0.85, "andel kvartal med en reflektion", "share of quarters with a reflection");

    /// <summary>Share of quarters with a deviation in the system.</summary>
    public static Assumption Deviations { get; } = List("log-deviations", 0.5, "andel kvartal med en systemavvikelse", "share of quarters with a deviation in the system");

    /// <summary>Kronor a quarter where the programme states no budget in kronor.</summary>
    public static Assumption QuarterCost { get; } = List("log-quarter-cost", 1_500_000, "kostnader per kvartal där programmet inte anger någon budget i kronor (kronor)", "costs per quarter where the programme states no budget in kronor (kronor)");

    /// <summary>The fund's share of what is paid where the programme states neither amounts nor a rate.</summary>
    public static Assumption GrantShare { get; } = List("log-grant-share", 0.5, "fondens andel av finansieringen där programmet varken anger belopp eller grad", "the fund's share of the financing where the programme states neither amounts nor a rate");

    /// <summary>Share of deviations in the system about which something is done.</summary>
    public static Assumption DeviationAddressed { get; } = List("log-deviation-addressed", 0.6, "andel systemavvikelser som åtgärdas", "share of deviations in the system that are addressed");

    /// <summary>Share of employers' pledges that are kept whole.</summary>
    public static Assumption PledgeKept { get; } = List("log-pledge-kept", 0.7, "andel av arbetsgivarnas utfästelser som infrias helt", "share of employers' pledges that are kept whole");

    /// <summary>Share of proposals of missing services that are answered.</summary>
    public static Assumption ProposalAnswered { get; } = List("log-proposal-answered", 0.5, "andel förslag på insatser som saknas som besvaras", "share of proposals of missing services that are answered");

    /// <summary>Share of offered places that are filled.</summary>
    public static Assumption PlacesFilled { get; } = List("log-places-filled", 0.8, "andel erbjudna platser som fylls", "share of offered places that are filled");

    /// <summary>All of them, in the order in which they are listed here.</summary>
    public static ImmutableArray<Assumption> All { get; } = Listed.ToImmutable();

    private static Assumption List(string key, double value, string swedish, string english)
    {
        Assumption assumption = new(key, value, new(swedish, english), Own);
        Listed.Add(assumption);
        return assumption;
    }
}
