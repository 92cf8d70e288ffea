namespace Samverkan.Core.Criteria;

/// <summary>
/// A condition on one fact. A leaf sees the observations of its fact and a date and nothing else, so that it runs both for
/// one person with a trace and over a cohort's columns.
/// </summary>
public abstract record Leaf : Criterion
{
    private protected Leaf()
    {
    }

    /// <summary>The fact that the leaf looks at.</summary>
    public abstract Fact About { get; }
}
