using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Identity;

public sealed class PersonalTraceTests
{
    [Theory]
    [InlineData("Deltagaren 19121212-1212 kom inte.")]
    [InlineData("121212+1212")]
    [InlineData("Deltagaren 19121212 1212 kom inte.")]
    [InlineData("121212\u20131212")]
    [InlineData("+46 (0)70 123 45 67")]
    [InlineData("070.123.45.67, 070/123 45 67")]
    [InlineData("nr 191212121212")]
    [InlineData("ring 070-123 45 67 före mötet")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("0046701234567")]
    [InlineData("skriv till anna.x@exempel.se.")]
    [InlineData("a@b.c")]
    public void What_points_at_one_person_is_seen(string text) => Assert.True(PersonalTrace.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("Mötet 2024-11-04 klockan 10.15 med 12 personer")]
    [InlineData("Organisationsnummer 556677-8899 och 212000-0142")]
    [InlineData("växeln 08-508 250 00, 0771-416 416")]
    [InlineData("budget 1 234 567 890 kronor")]
    [InlineData("@alla och a@ och @b.se, x@y")]
    [InlineData("070-123")]
    [InlineData("A070 123 45 67 är ett ärende")]
    [InlineData("07012345678901234")]
    public void What_is_about_organisations_and_days_is_not(string text) => Assert.False(PersonalTrace.IsIn(text));
}
