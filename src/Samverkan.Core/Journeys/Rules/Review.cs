namespace Samverkan.Core.Journeys.Rules;

/// <summary>What the rules say of a new entry: <see cref="Accepted"/> or <see cref="Refused"/>.</summary>
public abstract record Review
{
    private protected Review()
    {
    }
}
