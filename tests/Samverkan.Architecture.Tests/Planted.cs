using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Samverkan.Architecture.Tests;

/// <summary>One use of everything that is banned: the tests prove that each is found.</summary>
internal static class Planted
{
    public static object[] Clocks() =>
    [
        DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow, TimeProvider.System, SystemClock.Instance,
        TimeZoneInfo.Local, Environment.TickCount, Environment.TickCount64, DateTimeZoneProviders.Bcl, DateTimeZoneProviders.Tzdb.GetSystemDefault(),
    ];

    public static object[] Chance() =>
        [Guid.NewGuid(), Guid.CreateVersion7(), Random.Shared, new Random(), RandomNumberGenerator.GetInt32(3), Path.GetRandomFileName(), Path.GetTempFileName()];

    public static object[] Cultures() =>
    [
        CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, NumberFormatInfo.CurrentInfo, DateTimeFormatInfo.CurrentInfo, RegionInfo.CurrentRegion,
        StringComparer.CurrentCulture, StringComparer.CurrentCultureIgnoreCase,
    ];

    public static object[] Texts(string text, int number, StringBuilder builder, TextWriter writer)
    {
        writer.WriteLine(number);
        return
        [
            text.ToUpper(), text.StartsWith("a"), string.Format("{0}", number), builder.AppendFormat("{0}", number), builder.Append(number),
            number.ToString(), int.Parse(text), Convert.ToString(number),
        ];
    }

    public static string Interpolated(int number) => $"count: {number}";

    public static string Provided(int number) => string.Create(CultureInfo.InvariantCulture, $"count: {number}");

    public static string Date(LocalDate date) => date.ToString();
}
