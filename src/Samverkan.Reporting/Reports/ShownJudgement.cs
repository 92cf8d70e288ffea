using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>Whether a level is reached, where what it follows from is shown.</summary>
public sealed record ShownJudgement : ShownFigure
{
    internal ShownJudgement(FigureId id, FigureDefinition definition, Judgement judgement)
        : base(id, definition) => Judgement = judgement;

    /// <summary>The judgement.</summary>
    public Judgement Judgement { get; }

    /// <summary>The judgement in words.</summary>
    public LocalizedText Word => Judgement switch
    {
        Judgement.Met => new("nått", "met"),
        Judgement.NotMet => new("inte nått", "not met"),
        Judgement.EvidenceNoted => new("belagt i loggen", "evidence noted"),
        _ => new("för tidigt att säga", "too early to say"),
    };
}
