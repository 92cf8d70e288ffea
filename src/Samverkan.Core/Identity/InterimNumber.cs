using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>
/// An interim number (<i>interimsnummer</i>): a letter in place of the first digit of the birth number. Other systems make them up for people who have no number
/// yet; nobody assigns them, and two systems may give the same one to two people. Read only when asked for.
/// </summary>
[JsonConverter(typeof(NoIdentityNumberInJson))]
public sealed class InterimNumber : IdentityNumber
{
    /// <summary>The letters that may stand: <c>JKLMNRSTUWX</c>.</summary>
    public const string Letters = "JKLMNRSTUWX";

    internal InterimNumber(IdentityNumberParts parts)
        : base(parts)
    {
    }

    /// <summary>What is known of their form; no authority has published it.</summary>
    public static SourceReference Practice { get; } = new("Interimsnummer i register hos skolor och vård", "")
    {
        Confidence = Confidence.RememberedMedium,
        Says = new("En bokstav ersätter födelsenumrets första siffra och räknas som 1 i kontrollsiffran.", "A letter takes the place of the first digit of the birth number and counts as 1 in the check digit."),
    };

    /// <inheritdoc/>
    public override IdentityNumberKinds Kind => IdentityNumberKinds.Interim;

    /// <summary>Always unknown: whoever made the number up may have chosen any digit.</summary>
    public override LegalSexHint LegalSexHint => LegalSexHint.Unknown;
}
