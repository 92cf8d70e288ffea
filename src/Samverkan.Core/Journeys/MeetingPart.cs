using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys;

/// <summary>One who was at a meeting: the role, and the body that they came from. Never a name.</summary>
/// <param name="Role">The role at the meeting.</param>
/// <param name="StaffRole">Of a member of staff: the role in which they work, for example <c>job-coach</c>; otherwise <see langword="null"/>.</param>
/// <param name="From">The body that they came from, or <see langword="null"/>.</param>
public sealed record MeetingPart(MeetingRole Role, CaseworkerRole? StaffRole = null, OrganisationId? From = null)
{
    /// <summary>The role; never the body.</summary>
    public override string ToString() => $"MeetingPart ({Role})";
}
