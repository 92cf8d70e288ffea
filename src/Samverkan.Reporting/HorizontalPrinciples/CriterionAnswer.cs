using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>What somebody has answered to a criterion of a list, or to a commitment of the programme.</summary>
/// <param name="Criterion">The key of the criterion or of the commitment.</param>
/// <param name="Answer">The answer. A person gives it; it is never computed.</param>
public sealed record CriterionAnswer(ProvisionId Criterion, ChecklistAnswer Answer)
{
    /// <summary>Why that is the answer; <see langword="null"/> when nothing is written.</summary>
    public LocalizedText? Motivation { get; init; }

    /// <summary>The day on which it was given; <see langword="null"/> when nobody has said, and then it counts as given on the report's last day.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The records and documents that show it.</summary>
    public ImmutableArray<EvidenceLink> Evidence { get; init; } = [];
}
