using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>One common indicator of a funding period: its code, its rule and where both come from. Immutable.</summary>
public sealed record CommonIndicator
{
    /// <summary>The code, for example <c>EECO02</c>. The regulations print no codes; <see cref="CodeConfidence"/> says how sure the pairing is.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it counts, and when.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The source of the rule, with how sure the rule is.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>How sure it is that the code belongs to the name.</summary>
    public required Confidence CodeConfidence { get; init; }

    /// <summary>Whether a participant may decline to answer: a special category of personal data.</summary>
    public bool IsDeclinable { get; init; }

    /// <summary>What must be true on the day of the first start; <see langword="null"/> when all that is asked is to be a participant.</summary>
    public Criterion? AtEntry { get; init; }

    /// <summary>For a result, the outputs whose participants can reach it: its reference output is the sum of persons in them.</summary>
    public ImmutableArray<string> Reference { get; init; } = [];

    /// <summary>For a result, what must be true on some day of the window or on the day six months after.</summary>
    public Criterion? Situation { get; init; }

    /// <summary>For a result made of others: the results of which one is enough.</summary>
    public ImmutableArray<string> AnyOf { get; init; } = [];

    /// <summary>Whether it is counted from participants at all.</summary>
    public bool IsCounted => Kind is IndicatorKind.Output || IsResult;

    /// <summary>Whether it is a result, immediate or longer-term.</summary>
    public bool IsResult => Kind is IndicatorKind.ImmediateResult or IndicatorKind.LongerTermResult;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
