using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The codes of what people answer of the horizontal principles: SAM4230 to SAM4239.</summary>
public static class HorizontalCodes
{
    private static readonly SourceReference House = new("Samverkan: docs/schemas/programme-log.schema.json", "horizontalAnswerNoted");

    /// <summary>An answer is to a criterion that no list has, and that is no commitment of the programme.</summary>
    public static RefusalCode CriterionUnknown { get; } = new(
        "SAM4230", CodeOrigin.Judging,
        new("kriteriet {0} står varken i någon lista eller bland programmets åtaganden", "the criterion {0} is neither in a list nor among the programme's commitments"),
        new("något av {1} väntades", "one of {1} was expected"), House);
}
