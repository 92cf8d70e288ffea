namespace Samverkan.Architecture.Tests;

/// <summary>Inside Core each room uses only rooms that stand before it.</summary>
public sealed class RoomOrderTests
{
    private static readonly string[] Order =
    [
        "Vocabulary", "Calendars", "Files", "Organisations", "Identity", "Criteria", "Access", "Teams", "Forms", "Progression", "Programmes",
        "Journeys", "ProgrammeLogs", Registration,
    ];

    /// <summary>The root of Core, where a host registers: it may use every room, and no room uses it.</summary>
    private const string Registration = "";

    public static TheoryData<string> Rooms => [.. CoreTypes.Select(RoomOf).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Type> CoreTypes => OurAssemblies.Types.Where(type => OurAssemblies.ProjectOf(type) == "Samverkan.Core");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_rooms_before_it(string room)
    {
        int place = Array.IndexOf(Order, room);
        Assert.True(place >= 0, $"Core has no room called '{room}'.");
        IEnumerable<string> wrong =
            from type in CoreTypes
            where RoomOf(type) == room
            from used in TypeUses.Of(type)
            where OurAssemblies.ProjectOf(used) == "Samverkan.Core"
                && used.Namespace?.StartsWith("Samverkan.Core", StringComparison.Ordinal) == true
                && Array.IndexOf(Order, RoomOf(used)) > place
            select $"{OurAssemblies.Outermost(type).FullName} uses {OurAssemblies.Outermost(used).FullName}";
        Expect.Nothing(wrong);
    }

    private static string RoomOf(Type type)
    {
        string[] parts = OurAssemblies.Outermost(type).Namespace!.Split('.');
        return parts.Length > 2 ? parts[2] : Registration;
    }
}
