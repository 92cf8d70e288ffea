namespace Samverkan.Core.Files;

/// <summary>The kinds of value that JSON knows.</summary>
public enum JsonKind
{
    /// <summary><c>null</c>.</summary>
    Null = 0,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 1,

    /// <summary>A number, kept as it was written.</summary>
    Number = 2,

    /// <summary>A text.</summary>
    String = 3,

    /// <summary>A list of values.</summary>
    Array = 4,

    /// <summary>Members with names.</summary>
    Object = 5,
}
