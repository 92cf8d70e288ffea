using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The page for participants in easy-to-read language (<i>lättläst</i>): what the programme is, how many, whether it helped. Every sentence is
/// written by people, short and one thing at a time; a number in it is a figure of the report, and a hidden one is said to be hidden.
/// </summary>
/// <remarks>Source for the form: MTM, advice on easy-to-read Swedish: short sentences, common words, one thought to a line, who does what.</remarks>
internal static class EasySection
{
    public static EasyPage Write(ReportDraft draft, JourneyStages stages)
    {
        Sentence hidden = Say("Vi visar inte hur många. Det är för att ingen ska bli igenkänd.", "We do not show how many. It is so that nobody can be recognised.");
        List<Section> questions =
        [
            Question("what", T($"Vad är {draft.Programme.Name.Swedish}?", $"What is {draft.Programme.Name.English}?"), Lines(What(draft.Programme))),
            Question("how-many", T("Hur många har varit med?", "How many have taken part?"),
                stages.Started.Rows.IsEmpty
                    ? Paragraph.Of(Say("Ingen har börjat ännu.", "Nobody has started yet.", hidden) with { DependsOn = [stages.Started.Count] })
                    : Paragraph.Of(
                        Say("{started|person|personer} har börjat.", "{started|person|persons} have started.", hidden),
                        stages.Exited.Equals(stages.Started.Rows)
                            ? Say("Ingen är med nu.", "Nobody takes part now.") with { DependsOn = [stages.OngoingCount] }
                            : Say("{ongoing|person|personer} är med nu.", "{ongoing|person|persons} take part now."),
                        stages.Exited.IsEmpty
                            ? Say("Ingen har slutat.", "Nobody has left.") with { DependsOn = [stages.ExitedCount] }
                            : Say("{exited|person|personer} har slutat.", "{exited|person|persons} have left."))),
        ];
        if (stages.Result is { IsOutcome: true } outcome)
        {
            questions.Add(Question("did-it-help", T("Har det hjälpt?", "Has it helped?"), Led(stages, outcome), Closer(draft), Lines(
                T("Vi vet inte säkert att det var stödet som hjälpte.", "We do not know for sure that it was the support that helped."),
                T("Några hade kanske fått ett arbete ändå.", "Some might have got work anyway."))));
        }
        else if (stages.Result is { } result)
        {
            questions.Add(Question("led-to", T("Vad har det lett till?", "What has it led to?"), Led(stages, result)));
        }

        if (EasyGoals.Write(draft) is { Sentences.IsEmpty: false } goals)
            questions.Add(Question("goals", T("Har vi nått målen?", "Have we reached the goals?"), goals));
        questions.Add(Question("not-shown", T("Visar vi alla tal?", "Do we show all numbers?"), Shown([.. questions.SelectMany(static question => question.Blocks).SelectMany(static block => block.Figures).Distinct()])));
        questions.Add(Question("more", T("Vill du veta mer?", "Do you want to know more?"), Lines(
            T("Fråga den som ger dig stöd.", "Ask the person who gives you support."),
            T("Du har rätt att få veta vad som står om dig.", "You have the right to know what is written about you."),
            T("Du får säga vad du tycker om stödet.", "You may say what you think of the support."))));
        return new EasyPage(T("Lättläst: så har det gått", "Easy to read: how it has gone"), [.. questions]);
    }

    private static Section Question(string id, LocalizedText title, params ImmutableArray<Block> blocks) => new(new FigureId($"easy/{id}"), title, [.. blocks.Where(static b => b is not Paragraph { Sentences.IsEmpty: true })]);

    private static Paragraph Lines(params ImmutableArray<LocalizedText> lines) => new([.. lines.Select(static line => new Sentence(line))]);

    private static Paragraph Led(JourneyStages stages, ProgrammeResult result)
    {
        if (stages.Started.Rows.IsEmpty)
            return Paragraph.Of(Say("Det är för tidigt att säga.", "It is too early to say.", Say("Vi visar inte det ännu.", "We do not show that yet.")) with { DependsOn = [stages.Started.Count] });
        (string swedish, string english) = result.IsOutcome ? ("har fått ett arbete eller börjat studera", "have got work or begun to study") : ("har fått ett förslag på nästa steg", "have got a proposal for the next step");
        Sentence hidden = Say($"Vi visar inte hur många som {swedish}.", $"We do not show how many {english}.");
        return Paragraph.Of(result.Rows.IsEmpty
            ? Say($"Ingen {swedish} ännu.", result.IsOutcome ? "Nobody has got work or begun to study yet." : "Nobody has got a proposal for the next step yet.", hidden) with { DependsOn = [result.Count] }
            : Say($"{{{result.Count}|person|personer}} {swedish}.", $"{{{result.Count}|person|persons}} {english}.", hidden));
    }

    /// <summary>That all numbers are shown, where they are; else why not.</summary>
    private static Paragraph Shown(ImmutableArray<FigureId> figures)
    {
        return Paragraph.Of(
            Say("Ja. Alla tal på den här sidan visas.", "Yes. All numbers on this page are shown.", Say("Nej. Några tal visas inte.", "No. Some numbers are not shown.")) with { DependsOn = figures },
            Say("Ingen kan bli igenkänd av dem.", "Nobody can be recognised by them.", Say("Annars kan någon bli igenkänd.", "Otherwise somebody could be recognised.")) with { DependsOn = figures });
    }

    /// <summary>The goal about having come closer, where the programme has one and counts it.</summary>
    private static Paragraph Closer(ReportDraft draft)
    {
        foreach (Goal goal in draft.Programme.Goals.Where(static g => g.Numerator is BooleanFactIs closer && closer.Fact == StandardFacts.ProgressionCloser))
        {
            FigureId count = new($"goal/{goal.Id.Value}/count");
            if (draft.Figures.Any(f => f.Id == count))
                return Paragraph.Of(Say($"{{{count}|person|personer}} har kommit närmare ett arbete eller studier.", $"{{{count}|person|persons}} have come closer to work or studies."));
        }

        return new Paragraph([]);
    }

    private static ImmutableArray<LocalizedText> What(Programme programme)
    {
        LocalizedText together = T("Flera myndigheter och andra hjälps åt.", "Several authorities and others help each other.");
        return programme.Id.Value switch
        {
            "stockholmskraften" =>
            [
                T("Det är ett stöd för dig som har varit utan arbete länge.", "It is support for people who have been without work for long."),
                T("Arbetsförmedlingen och staden hjälps åt.", "The employment service and the city help each other."),
                T("Du träffar ett team.", "You meet a team."),
                T("Du och teamet planerar vägen till arbete eller studier.", "You and the team plan the way to work or studies."),
            ],
            "arbetsprovning" =>
            [
                T("Det är ett stöd för dig som vill prova att arbeta.", "It is support for people who want to try working."),
                T("Du får prova i din egen takt.", "You try at your own pace."),
                T("Sedan planerar du och personalen nästa steg.", "Then you and the staff plan the next step."),
            ],
            "hallbar-etablering" =>
            [
                T("Det är ett stöd för dig som är ny i Sverige.", "It is support for people who are new in Sweden."),
                T("Det ska bli lättare att få ett arbete.", "It should become easier to get work."),
                together,
            ],
            "insikt" =>
            [
                T("Det är ett projekt för dig som har varit utan arbete mycket länge.", "It is a project for people who have been without work for very long."),
                T("Du och personalen går igenom vilket stöd du har fått.", "You and the staff go through what support you have had."),
                T("Du får ett förslag på nästa steg.", "You get a proposal for the next step."),
            ],
            "lumena" =>
            [
                T("Det är ett stöd för dig som har långt till ett arbete.", "It is support for people who are far from work."),
                T("Du är med och bestämmer vilket stöd du får.", "You take part in deciding what support you get."),
                together,
            ],
            _ =>
            [
                T("Det är ett stöd på vägen till arbete eller studier.", "It is support on the way to work or studies."),
                together,
            ],
        };
    }
}
