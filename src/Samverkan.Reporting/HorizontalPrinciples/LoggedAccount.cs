using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// What people have answered in a file and what they have answered in the programme's log, as one account. Of two answers to the same the later day's stands; what is in the file
/// without a day counts as of the report's last day, since the file was handed to this very report. What shows an answer is kept from both.
/// </summary>
internal static class LoggedAccount
{
    /// <summary>The account of a file and a log, as of a report's last day.</summary>
    public static HorizontalAccount Joined(HorizontalAccount file, ProgrammeLog? log, LocalDate on)
    {
        ProgrammeOccurrence[] told = [.. log?.Story.Where(one => one.Happened <= on && one.Body is HorizontalAnswerNoted or FindingAnalysed) ?? []];
        ImmutableArray<CriterionAnswer> inFile = [.. file.Answers.Select(answer => answer with { On = answer.On ?? on })];
        return file with
        {
            Answers = [.. told.Select(static one => one.Body).OfType<HorizontalAnswerNoted>().Select(static noted => noted.Criterion).Concat(inFile.Select(static answer => answer.Criterion)).Distinct()
                .Select(criterion => Answer(criterion, [.. told.Where(one => one.Body is HorizontalAnswerNoted noted && noted.Criterion == criterion)], [.. inFile.Where(answer => answer.Criterion == criterion)]))],
            Analyses = Analyses(file, told, on),
            HasLogged = told.Length > 0,
        };
    }

    /// <summary>How the two are read together, where the log has told anything.</summary>
    public static ImmutableArray<Block> Rule(HorizontalAccount account) => !account.HasLogged ? [] :
    [
        new Note(new LocalizedText(
            "Svar och analyser kan stå både i programmets logg och i en fil som lämnats till rapporten. Då gäller den senare dagens; det som står i filen utan dag räknas som skrivet rapportens sista dag. Det som visar ett svar är kvar från båda.",
            "Answers and analyses may stand both in the programme's log and in a file handed to the report. Then the later day's counts; what is in the file without a day counts as written on the report's last day. What shows an answer is kept from both.")),
    ];

    private static CriterionAnswer Answer(ProvisionId criterion, ProgrammeOccurrence[] told, CriterionAnswer[] inFile)
    {
        (LocalDate Day, HorizontalAnswerNoted Noted)[] logged = [.. told.Select(static one => (one.Happened, (HorizontalAnswerNoted)one.Body))];
        CriterionAnswer[] answers =
        [
            .. logged.Where(static one => one.Noted.Answer is not null).Select(one => new CriterionAnswer(criterion, Of(one.Noted.Answer!.Value))
            {
                On = one.Day,
                Motivation = one.Noted.Motivation is { } why ? Worded(why, one.Noted.Language) : null,
            }),
            .. inFile,
        ];
        // of the same day the last in the order stands: the file's, as it was handed to the report
        CriterionAnswer? standing = answers.OrderBy(static answer => answer.On).LastOrDefault();
        return (standing ?? new CriterionAnswer(criterion, ChecklistAnswer.NotAnswered)) with
        {
            Evidence =
            [
                .. logged.Where(static one => one.Noted.Evidence is not null).Select(one => new EvidenceLink(Worded(one.Noted.Evidence!, one.Noted.Language), Kept(one.Noted.Link, one.Day))),
                .. inFile.LastOrDefault()?.Evidence ?? [],
            ],
        };
    }

    private static ImmutableArray<FindingAnalysis> Analyses(HorizontalAccount file, ProgrammeOccurrence[] told, LocalDate on)
    {
        FindingAnalysis[] logged =
        [
            .. told.Where(static one => one.Body is FindingAnalysed).GroupBy(static one => ((FindingAnalysed)one.Body).Finding).OrderBy(static same => same.Key)
                .Select(static same => same.Last()).Select(static one => (one.Happened, Body: (FindingAnalysed)one.Body))
                .Select(static one => new FindingAnalysis(
                    new FigureId(one.Body.Finding.Value), Worded(one.Body.Why, one.Body.Language), one.Body.Change is { } change ? Worded(change, one.Body.Language) : null, one.Body.Goal) { On = one.Happened }),
        ];
        return
        [
            .. file.Analyses.Where(analysis => !logged.Any(one => one.Finding == analysis.Finding && one.On > (analysis.On ?? on))),
            .. logged.Where(one => !file.Analyses.Any(analysis => analysis.Finding == one.Finding && (analysis.On ?? on) >= one.On)),
        ];
    }

    private static ChecklistAnswer Of(HorizontalAnswer answer) => answer switch
    {
        HorizontalAnswer.Yes => ChecklistAnswer.Yes,
        HorizontalAnswer.Partly => ChecklistAnswer.Partly,
        HorizontalAnswer.SupplementNeeded => ChecklistAnswer.SupplementNeeded,
        _ => ChecklistAnswer.No,
    };

    private static string Kept(string? link, LocalDate day) => link is null ? LocalDatePattern.Iso.Format(day) : $"{link}, {LocalDatePattern.Iso.Format(day)}";

    /// <summary>Words as somebody wrote them; a reader of another language is told which it is.</summary>
    private static LocalizedText Worded(string words, LanguageTag? language) => language?.Value switch
    {
        null => LocalizedText.Same(words),
        "sv" => new(words, $"{words} (in Swedish)"),
        "en" => new($"{words} (på engelska)", words),
        { } other => new($"{words} (språk: {other})", $"{words} (language: {other})"),
    };
}
