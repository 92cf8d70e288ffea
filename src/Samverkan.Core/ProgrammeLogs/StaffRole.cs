using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a member of staff does in a programme, for example <c>employment-officer</c>, <c>job-coach</c> or <c>project-lead</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<StaffRole>))]
public sealed record StaffRole : Slug, ISlug<StaffRole>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public StaffRole(string value)
        : base(value)
    {
    }

    /// <summary>A member of the steering group (<i>styrgrupp</i>): who decides. Whoever has another role leads or carries out.</summary>
    public static StaffRole SteeringGroup { get; } = new("steering-group");

    /// <inheritdoc/>
    public static StaffRole Create(string value) => new(value);
}
