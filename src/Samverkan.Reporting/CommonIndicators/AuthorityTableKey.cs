namespace Samverkan.Reporting.CommonIndicators;

/// <summary>By what an authority's table is keyed beside period, code and gender. What the keys are called the authority decides; they are written as they are given.</summary>
public sealed record AuthorityTableKey
{
    /// <summary>The most characters that a key may have.</summary>
    public const int MaximumLength = 100;

    /// <summary>Creates the key.</summary>
    /// <param name="priority">The priority (<i>insatsområde</i>).</param>
    /// <param name="objective">The specific objective (<i>särskilt mål</i>).</param>
    /// <param name="region">The category of region (<i>regionkategori</i>).</param>
    /// <exception cref="ArgumentException">One of them is no text on one line.</exception>
    public AuthorityTableKey(string priority, string objective, string region)
    {
        Priority = Checked(priority, nameof(priority));
        Objective = Checked(objective, nameof(objective));
        Region = Checked(region, nameof(region));
    }

    /// <summary>The priority.</summary>
    public string Priority { get; }

    /// <summary>The specific objective.</summary>
    public string Objective { get; }

    /// <summary>The category of region.</summary>
    public string Region { get; }

    /// <summary>Whether a text can be a key: on one line, not empty and not too long.</summary>
    /// <param name="text">The text.</param>
    public static bool IsKey(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaximumLength && !text.Any(char.IsControl);

    private static string Checked(string text, string name) => IsKey(text) ? text.Trim() : throw new ArgumentException("A key is a text on one line.", name);
}
