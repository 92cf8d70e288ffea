using System.Runtime.CompilerServices;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Tests.Identity;

/// <summary>A sample of the numbers that Skatteverket publishes for testing. They belong to nobody.</summary>
internal static class OfficialTestNumbers
{
    /// <summary>The day on which the tests read.</summary>
    public static readonly LocalDate Reference = new(2026, 3, 2);

    /// <summary>Kind and twelve digits.</summary>
    public static IReadOnlyList<(IdentityNumberKinds Kind, string Digits)> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder(), "official-test-numbers.csv"))
            .Where(static line => !line.StartsWith('#')).Skip(1).Select(static line => line.Split(','))
            .Select(static cells => (cells[0] == "personnummer" ? IdentityNumberKinds.Personal : IdentityNumberKinds.Coordination, cells[1])),
    ];

    public static Gen<(IdentityNumberKinds Kind, string Digits)> Any { get; } = Gen.Int[0, All.Count - 1].Select(static index => All[index]);

    public static IdentityNumber Number(int index) => IdentityNumber.Parse(All[index].Digits, Reference);

    public static IdentityNumber Number(IdentityNumberKinds kind, int index) => IdentityNumber.Parse(All.Where(one => one.Kind == kind).ElementAt(index).Digits, Reference);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
