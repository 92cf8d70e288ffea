using NodaTime;
using NodaTime.Text;

namespace Samverkan.Conformance.Criteria;

/// <summary>A promise that a leaf did not keep.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Round">The round in which it was seen, from 0; the same leaf, values and seed give it again.</param>
/// <param name="On">The date that was asked about.</param>
public sealed record LeafShortcoming(LeafPromise Promise, int Round, LocalDate On)
{
    /// <summary>Promise, round and date.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Promise} in round {Round} on {LocalDatePattern.Iso.Format(On)}");
}
