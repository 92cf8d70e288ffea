using Samverkan.Core.Criteria;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What a follow-up after exit found, as a fact: it speaks of one day, so many months after the last exit before the follow-up. A
/// person who was not reached gives no observation; one who declined gives a declined one.
/// </summary>
public static class FollowUpCodes
{
    /// <summary>The fact, projected from the journey. Its values are the names of <see cref="FollowUpStatus"/> as files have them: <c>working</c>.</summary>
    public static TypedFact<string> Fact { get; } = new("follow-up-status", new("situation vid uppföljning", "situation at follow-up"));

    /// <summary>The most months after an exit of which a follow-up becomes a fact: fifty years.</summary>
    internal const int MaximumMonths = 600;

    /// <summary>The code of a finding.</summary>
    /// <param name="status">The finding.</param>
    public static string Of(FollowUpStatus status) => EnumCodes<FollowUpStatus>.Of(status);

    /// <summary>The finding with a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The finding, or <see langword="null"/> when the code is unknown.</returns>
    public static FollowUpStatus? Find(string? code)
    {
        foreach ((string known, FollowUpStatus meaning) in EnumCodes<FollowUpStatus>.All)
        {
            if (string.Equals(known, code, StringComparison.Ordinal))
                return meaning;
        }

        return null;
    }
}
