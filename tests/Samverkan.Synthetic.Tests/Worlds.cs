using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>The worlds that the tests draw people in.</summary>
internal static class Worlds
{
    /// <summary>Stockholmskraften as its definition has it.</summary>
    public static SyntheticSetting Stockholmskraften { get; } = SyntheticSettings.Of(ProgrammeCatalog.Stockholmskraften);

    /// <summary>A programme that nobody has heard of.</summary>
    public static SyntheticSetting OfOurOwn { get; } = new()
    {
        Programme = new ProgrammeId("our-own"),
        Edition = new EditionId("our-own/1"),
        Period = new DatePeriod(new(2025, 1, 1), new(2025, 12, 31)),
        Profile = SyntheticProfile.Of(new ProgrammeId("our-own")),
    };
}
