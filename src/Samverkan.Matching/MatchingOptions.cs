using System.ComponentModel.DataAnnotations;

namespace Samverkan.Matching;

/// <summary>What a host decides for matching. Validated when the host starts.</summary>
public sealed class MatchingOptions
{
    /// <summary>The largest number of participants that one full-time position can be given: far more than anybody plans.</summary>
    public const int LargestCaseload = 1000;

    /// <summary>
    /// How many participants one full-time position of each profession can have at the same time, 1 to 1,000. The default is 100, as in the
    /// pilot of Stockholmskraften: about 100 ongoing participants per team of three.
    /// </summary>
    [Range(1, LargestCaseload)]
    public int ParticipantsPerFullTime { get; set; } = 100;
}
