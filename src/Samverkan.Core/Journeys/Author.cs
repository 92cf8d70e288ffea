using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>Who recorded an entry: a member of staff in a role, or a system.</summary>
/// <param name="Role">The role in which it was recorded, for example <c>caseworker</c>; for a system what it does, for example <c>import</c>.</param>
/// <param name="Staff">The member of staff; <see langword="null"/> for a system.</param>
public sealed record Author(ReaderRole Role, StaffId? Staff = null)
{
    /// <summary>Whether a system recorded it and no person.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsSystem => Staff is null;

    /// <summary>A system, for example an import.</summary>
    /// <param name="role">What the system does.</param>
    public static Author System(ReaderRole role) => new(role);

    /// <summary>The role; never who.</summary>
    public override string ToString() => Role.Value;
}
