using Samverkan.Core.Criteria;

namespace Samverkan.Core.Forms;

/// <summary>A fact that an answer states.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value, of the fact's type, or that it was declined.</param>
public sealed record AnsweredFact(Fact Fact, AnswerValue Value)
{
    /// <summary>The fact; never its value.</summary>
    public override string ToString() => Fact.Key;
}
