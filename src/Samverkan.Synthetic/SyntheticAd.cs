using NodaTime;

namespace Samverkan.Synthetic;

/// <summary>A job ad of an employer who does not exist, so far as a proposal asks: which, of what occupation, and open when.</summary>
/// <param name="Id">The id of the ad, as <see cref="SyntheticJobAds"/> writes it.</param>
/// <param name="Group">The unit group of SSYK 2012.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Closes">The last day of application.</param>
public sealed record SyntheticAd(string Id, string Group, LocalDate Published, LocalDate Closes)
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
