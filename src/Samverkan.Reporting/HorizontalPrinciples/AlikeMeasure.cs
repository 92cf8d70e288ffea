using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>What is compared among people who are alike: who got it, of whom.</summary>
/// <param name="Prefix">What the figures' keys begin with, before the likeness; empty for results.</param>
/// <param name="Among">Who could, with the last part of the key and what it counts.</param>
/// <param name="Got">Who did, with the same.</param>
/// <param name="Name">What is compared, in lower case.</param>
internal sealed record AlikeMeasure(string Prefix, (string Key, RowSet Rows, FigureDefinition Definition) Among, (string Key, RowSet Rows, FigureDefinition Definition) Got, LocalizedText Name)
{
    private const string Steps = "access-";

    /// <summary>A step at which somebody decides.</summary>
    public static AlikeMeasure OfStep(AccessStep step, (string Key, RowSet Rows, FigureDefinition Definition) among, FigureDefinition got) =>
        new($"{Steps}{step.Key}-", among, (step.Key, step.Got, got), step.Name);

    /// <summary>Whether a figure is of such a step among people who are alike.</summary>
    public static bool IsOfStep(FigureId id) => id.Value.StartsWith(Steps, StringComparison.Ordinal);

    /// <summary>Results among those who started; <see langword="null"/> in a programme without an outcome of its own.</summary>
    public static AlikeMeasure? OfResults(ReportDraft draft, JourneyStages stages) => stages.Result is not { IsOutcome: true } ? null
        : new("", ("started", stages.Started.Rows, draft.Definition(stages.Started.Count)), ("outcome", stages.Outcome, draft.Definition(stages.Result!.Count)), new("arbete eller studier", "work or studies"));
}
