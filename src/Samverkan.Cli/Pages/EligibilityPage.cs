using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Cli.Pages;

/// <summary>
/// Target groups over a population: the way from those referred to those in the group, condition by condition, who is one condition short, what is unknown and who could tell; and the same people before
/// all programmes. The counts are as they are: a page for those inside.
/// </summary>
internal sealed class EligibilityPage(ProgrammeEligibility eligibility)
{
    // As many as somebody reads on a page; all of them are in the table and the JSON.
    private const int Shown = 20;

    private readonly int _people = eligibility.Programmes.IsEmpty ? 0 : eligibility.Programmes[0].Assessment.Results.Length;

    /// <summary>Whether of somebody it cannot be told.</summary>
    public bool SomethingIsUnknown => eligibility.Programmes.Any(static one => one.Assessment.Results.Any(static result => result.Value == Truth.Unknown));

    /// <summary>Text.</summary>
    public void WriteText(TextPage page)
    {
        string day = TextPage.Day(eligibility.On);
        page.Heading(page.Word($"Vilka som hör till målgrupperna, {day}", $"Who belongs to the target groups, {day}"));
        page.Line(page.Word(
            "Internt underlag: talen är som de är, också de små, och hör till dem som arbetar med programmen. Det som lämnar huset står i rapporten, skyddat.",
            "For those inside: the figures are as they are, the small ones too, and belong to those who work with the programmes. What leaves the house stands in the report, protected."));
        page.Line(Persons(page, _people) + page.Word(
            _people == 1 ? " är prövad. Inget är beslutat av det." : " är prövade. Inget är beslutat av det.",
            _people == 1 ? " is judged. Nothing is decided by it." : " are judged. Nothing is decided by it."));
        foreach ((Programme programme, EligibilityAssessment assessment) in eligibility.Programmes)
            Write(page, programme, assessment);
        if (eligibility.Programmes.Length > 1)
            WriteSamePeople(page);
    }

    /// <summary>JSON: the counts of each programme, and each person before all of them.</summary>
    public void WriteJson(TextWriter output, Language language) => ToolJson.WriteTo(output, writer =>
    {
        JsonPage page = new(writer, language);
        writer.WriteStartObject();
        writer.WriteString("on", JsonPage.Day(eligibility.On));
        writer.WriteBoolean("protected", false);
        writer.WriteNumber("people", _people);
        page.Array("programmes", eligibility.Programmes, one => Write(page, one.Programme, one.Assessment));
        page.Array("byNumberOfProgrammes", eligibility.PersonsByProgrammes().Select(static (people, programmes) => (people, programmes)), one =>
        {
            writer.WriteNumber("programmes", one.programmes);
            writer.WriteNumber("people", one.people);
        });
        page.Array("persons", Enumerable.Range(0, _people), person => WritePerson(page, person));
        writer.WriteEndObject();
    });

    /// <summary>The people as a table: one row for each person and programme.</summary>
    public string ToCsv(Language language)
    {
        StringBuilder table = new("participant,programme,in_target_group,near_miss,fails,unknown,missing_facts,who_could_tell,declined_facts,holds_from\n");
        for (int person = 0; person < _people; person++)
        {
            foreach ((Programme programme, EligibilityAssessment assessment) in eligibility.Programmes)
            {
                EligibilityResult result = assessment.Results[person];
                string informants = string.Join("; ", result.MissingFacts.Select(fact => FactInformants.Of(fact).In(language)).Distinct(StringComparer.Ordinal));
                table.Append(CultureInfo.InvariantCulture, $"{result.Id},{programme.Id},{JsonPage.Word(result.Value)},{(result.IsNearMiss ? "true" : "false")},")
                    .Append(CultureInfo.InvariantCulture, $"{Ids(assessment, result.Failing)},{Ids(assessment, result.Unknown)},{Keys(result.MissingFacts)},{Field(informants)},")
                    .Append(CultureInfo.InvariantCulture, $"{Keys(result.DeclinedFacts)},{(result.HoldsFrom is { } day ? JsonPage.Day(day) : "")}\n");
            }
        }

        return table.ToString();
    }

    private static void Write(TextPage page, Programme programme, EligibilityAssessment assessment)
    {
        bool english = page.Language == Language.English;
        (int inside, int outside, int unknown) = (assessment.Count(Truth.True), assessment.Count(Truth.False), assessment.Count(Truth.Unknown));
        page.Heading(programme.Name.In(page.Language));
        page.Line(english ? Text($"In the target group: {inside}. Not: {outside}. Cannot be told: {unknown}.") : Text($"I målgruppen: {inside}. Inte: {outside}. Går inte att avgöra: {unknown}."));
        page.Section(new("Villkoren efter varandra", "The conditions one after the other"));
        foreach (EligibilityFunnelStep step in assessment.Funnel)
        {
            page.Item(
                $"{Name(step.Condition, page.Language)}: " + (english
                    ? Text($"{step.Entering} come to it, {step.Holds} go on, {step.Fails} do not meet it, of {step.Unknown} it cannot be told")
                    : Text($"{step.Entering} kommer hit, {step.Holds} går vidare, {step.Fails} uppfyller det inte, om {step.Unknown} går det inte att avgöra")),
                (step.Condition as Cited)?.Source);
        }

        page.Section(new("Varje villkor för sig", "Each condition by itself"));
        foreach (ConditionCount count in assessment.Conditions)
        {
            page.Item($"{Name(count.Condition, page.Language)}: " + (english
                ? Text($"met by {count.Holds}, not by {count.Fails}; nothing recorded of {count.Missing}, {count.Declined} declined to answer")
                : Text($"uppfylls av {count.Holds}, inte av {count.Fails}; uppgift saknas om {count.Missing}, {count.Declined} ville inte svara")));
        }

        WriteNearMisses(page, assessment);
        WriteDeclined(page, assessment);
        if (assessment.MissingFacts.IsEmpty)
            return;
        page.Section(new("Okänt, och vem som kan säga", "Unknown, and who could tell"));
        foreach (MissingFact missing in assessment.MissingFacts)
            page.Item($"{missing.Fact.Name.In(page.Language)} ({missing.Fact.Key}): {(english ? Text($"of {missing.Persons}") : Text($"om {missing.Persons}"))}; {missing.Informant.In(page.Language)}");
        page.Line(page.Word("Om de får säga det avgörs av sekretess och samtycken.", "Whether they may tell it is for secrecy and waivers to say."));
    }

    private static void WriteNearMisses(TextPage page, EligibilityAssessment assessment)
    {
        if (!assessment.Results.Any(static result => result.IsNearMiss))
            return;
        page.Section(new("Ett villkor ifrån, med allt annat uppfyllt", "One condition short, with everything else met"));
        foreach (IGrouping<int, EligibilityResult> near in assessment.Results.Where(static result => result.IsNearMiss).GroupBy(static result => result.Failing[0]).OrderBy(static near => near.Key))
        {
            EligibilityResult[] people = [.. near];
            ConditionCount condition = assessment.Conditions[near.Key];
            string later = condition.HoldsLater == 0 ? "" : page.Word(Text($", {condition.HoldsLater} av dem uppfyller det med tiden"), Text($", {condition.HoldsLater} of them will meet it in time"));
            page.Item($"{Name(condition.Condition, page.Language)}: {Number(people.Length)}{later}");
            foreach (EligibilityResult person in people.OrderBy(static one => one.DaysLeft ?? int.MaxValue).ThenBy(static one => one.Id).Take(Shown))
                page.Line($"    {person.Id}{From(page, person)}");
            WriteRest(page, people.Length, "    ");
        }
    }

    // How near somebody is: the day from which the person belongs to the group if nothing else changes.
    private static string From(TextPage page, EligibilityResult person) => person is { HoldsFrom: { } day, DaysLeft: { } days }
        ? page.Word(Text($"  från {TextPage.Day(day)}, om {days} dagar"), Text($"  from {TextPage.Day(day)}, in {days} days"))
        : "";

    private static void WriteDeclined(TextPage page, EligibilityAssessment assessment)
    {
        if (assessment.DeclinedFacts.IsEmpty)
            return;
        page.Section(new("Avböjt att svara", "Declined to answer"));
        foreach (DeclinedFact declined in assessment.DeclinedFacts)
            page.Item($"{declined.Fact.Name.In(page.Language)} ({declined.Fact.Key}): {Persons(page, declined.Persons)}");
        page.Line(page.Word("Det ska inte hämtas någon annanstans.", "It is not to be asked for elsewhere."));
    }

    private void WriteSamePeople(TextPage page)
    {
        page.Heading(page.Word("Samma personer inför alla program", "The same people before all programmes"));
        foreach ((int people, int programmes) in eligibility.PersonsByProgrammes().Select(static (people, programmes) => (people, programmes)))
            page.Item(page.Word(programmes == 1 ? "hör till en målgrupp: " : Text($"hör till {programmes} målgrupper: "), programmes == 1 ? "in one target group: " : Text($"in {programmes} target groups: ")) + Persons(page, people));
        page.Section(new("Person för person", "Person by person"));
        for (int person = 0; person < Math.Min(_people, Shown); person++)
            page.Line($"{eligibility.Programmes[0].Assessment.Results[person].Id}  {string.Join("  ", eligibility.Programmes.Select(one => $"{one.Programme.Id} {page.Mark(one.Assessment.Results[person].Value)}"))}");
        WriteRest(page, _people, "");
    }

    private static void WriteRest(TextPage page, int people, string indent)
    {
        if (people > Shown)
            page.Line(indent + page.Word(Text($"… och {people - Shown} till"), Text($"… and {people - Shown} more")));
    }

    private static void Write(JsonPage page, Programme programme, EligibilityAssessment assessment)
    {
        Utf8JsonWriter writer = page.Writer;
        writer.WriteString("programme", programme.Id.Value);
        writer.WriteString("name", programme.Name.In(page.Language));
        writer.WriteNumber("inTargetGroup", assessment.Count(Truth.True));
        writer.WriteNumber("notInTargetGroup", assessment.Count(Truth.False));
        writer.WriteNumber("unknown", assessment.Count(Truth.Unknown));
        page.Array("conditions", assessment.Conditions.Zip(assessment.Funnel).Select(static (both, i) => (Count: both.First, Step: both.Second, Index: i)), one =>
        {
            writer.WriteString("id", IdOf(assessment, one.Index));
            writer.WriteString("text", Says(one.Count.Condition, page.Language));
            if (one.Count.Condition is Cited cited)
                writer.WriteString("source", cited.Source.ToString());
            writer.WriteNumber("holds", one.Count.Holds);
            writer.WriteNumber("fails", one.Count.Fails);
            writer.WriteNumber("failsAlone", one.Count.FailsAlone);
            writer.WriteNumber("holdsLater", one.Count.HoldsLater);
            writer.WriteNumber("missing", one.Count.Missing);
            writer.WriteNumber("declined", one.Count.Declined);
            page.Object("inTurn", () =>
            {
                writer.WriteNumber("entering", one.Step.Entering);
                writer.WriteNumber("holds", one.Step.Holds);
                writer.WriteNumber("fails", one.Step.Fails);
                writer.WriteNumber("unknown", one.Step.Unknown);
            });
        });
        page.Array("missingFacts", assessment.MissingFacts, missing =>
        {
            writer.WriteString("fact", missing.Fact.Key);
            writer.WriteNumber("people", missing.Persons);
            writer.WriteString("whoCouldTell", missing.Informant.In(page.Language));
        });
        page.Array("declinedFacts", assessment.DeclinedFacts, declined =>
        {
            writer.WriteString("fact", declined.Fact.Key);
            writer.WriteNumber("people", declined.Persons);
        });
    }

    private void WritePerson(JsonPage page, int person)
    {
        page.Writer.WriteString("participant", eligibility.Programmes[0].Assessment.Results[person].Id.ToString());
        page.Array("programmes", eligibility.Programmes, one =>
        {
            EligibilityResult result = one.Assessment.Results[person];
            page.Writer.WriteString("programme", one.Programme.Id.Value);
            page.Writer.WriteString("inTargetGroup", JsonPage.Word(result.Value));
            page.Writer.WriteBoolean("nearMiss", result.IsNearMiss);
            if (result.HoldsFrom is { } day)
                page.Writer.WriteString("holdsFrom", JsonPage.Day(day));
            page.Texts("fails", result.Failing.Select(i => IdOf(one.Assessment, i)));
            page.Texts("unknown", result.Unknown.Select(i => IdOf(one.Assessment, i)));
            page.Array("missingFacts", result.MissingFacts, fact =>
            {
                page.Writer.WriteString("fact", fact.Key);
                page.Writer.WriteString("whoCouldTell", FactInformants.Of(fact).In(page.Language));
            });
            page.Texts("declinedFacts", result.DeclinedFacts.Select(static fact => fact.Key));
        });
    }

    // A condition that a source names by its name; others by their place.
    private static string IdOf(EligibilityAssessment assessment, int index) => assessment.Conditions[index].Condition is Cited cited ? cited.Id : Number(index + 1);

    private static string Ids(EligibilityAssessment assessment, ImmutableArray<int> conditions) => string.Join(' ', conditions.Select(i => IdOf(assessment, i)));

    private static string Keys(ImmutableArray<Fact> facts) => string.Join(' ', facts.Select(static fact => fact.Key));

    private static string Says(Criterion condition, Language language) => condition is Cited cited ? cited.Says.In(language) : condition.Describe(language);

    private static string Name(Criterion condition, Language language) => condition is Cited cited ? $"{cited.Id} {cited.Says.In(language)}" : condition.Describe(language);

    private static string Field(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Persons(TextPage page, int people) =>
        page.Word(people == 1 ? "1 person" : Text($"{people} personer"), people == 1 ? "1 person" : Text($"{people} people"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
