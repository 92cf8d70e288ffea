using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>The key of a given answer to a question, for example <c>partly</c>. Those of a yes or no are <c>yes</c> and <c>no</c>.</summary>
[JsonConverter(typeof(SlugJsonConverter<AnswerCode>))]
public sealed record AnswerCode : Slug, ISlug<AnswerCode>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public AnswerCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static AnswerCode Create(string value) => new(value);
}
