using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>One kind of member that the libraries may not use.</summary>
/// <param name="Name">What it is, for the message.</param>
/// <param name="Catches">Whether a use is of this kind.</param>
internal sealed record Ban(string Name, Func<Use, bool> Catches)
{
    private static readonly HashSet<Type> CultureSensitive =
    [
        typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(Int128), typeof(nint), typeof(Half), typeof(float), typeof(double), typeof(decimal),
        typeof(System.Numerics.BigInteger), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    private static readonly HashSet<string> CaseChanging = new(StringComparer.Ordinal) { "ToUpper", "ToLower" };

    private static readonly HashSet<string> CultureSearching =
        new(StringComparer.Ordinal) { "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Compare", "CompareTo" };

    /// <summary>Clocks, chance and cultures that the host has not handed in.</summary>
    public static IReadOnlyList<Ban> All { get; } =
    [
        Getter(typeof(DateTime), "Now"),
        Getter(typeof(DateTime), "UtcNow"),
        Getter(typeof(DateTime), "Today"),
        Getter(typeof(DateTimeOffset), "Now"),
        Getter(typeof(DateTimeOffset), "UtcNow"),
        Getter(typeof(TimeProvider), "System"),
        Getter(typeof(NodaTime.SystemClock), "Instance"),
        Getter(typeof(TimeZoneInfo), "Local"),
        Getter(typeof(Environment), "TickCount"),
        Getter(typeof(Environment), "TickCount64"),
        Method(typeof(NodaTime.DateTimeZoneProviders), "get_Bcl"),
        Method(typeof(NodaTime.IDateTimeZoneProvider), "GetSystemDefault"),
        Method(typeof(Guid), "NewGuid"),
        Method(typeof(Guid), "CreateVersion7", parameters: 0),
        Getter(typeof(Random), "Shared"),
        Method(typeof(Random), ".ctor", parameters: 0),
        new Ban("RandomNumberGenerator", use => Of(use) == typeof(System.Security.Cryptography.RandomNumberGenerator)),
        Method(typeof(Path), "GetRandomFileName"),
        Method(typeof(Path), "GetTempFileName"),
        Getter(typeof(System.Globalization.CultureInfo), "CurrentCulture"),
        Getter(typeof(System.Globalization.CultureInfo), "CurrentUICulture"),
        Getter(typeof(System.Globalization.NumberFormatInfo), "CurrentInfo"),
        Getter(typeof(System.Globalization.DateTimeFormatInfo), "CurrentInfo"),
        Getter(typeof(System.Globalization.RegionInfo), "CurrentRegion"),
        Getter(typeof(StringComparer), "CurrentCulture"),
        Getter(typeof(StringComparer), "CurrentCultureIgnoreCase"),
        new Ban("string or char ToUpper, ToLower with the current culture", use =>
            (Of(use) == typeof(string) && CaseChanging.Contains(use.Member.Name) && Parameters(use).Length == 0)
            || (Of(use) == typeof(char) && CaseChanging.Contains(use.Member.Name) && Parameters(use).Length == 1)),
        new Ban("string search or order with the current culture", use =>
            Of(use) == typeof(string) && CultureSearching.Contains(use.Member.Name)
            && Parameters(use) is { Length: > 0 } parameters
            && parameters.All(type => type == typeof(string) || type == typeof(int) || type == typeof(bool) || type == typeof(object))
            && parameters.Any(type => type == typeof(string) || type == typeof(object))),
        new Ban("string.Format without a format provider", use =>
            Of(use) == typeof(string) && use.Member.Name == "Format" && TakesNoProvider(use)),
        new Ban("StringBuilder.AppendFormat without a format provider", use =>
            Of(use) == typeof(System.Text.StringBuilder) && use.Member.Name == "AppendFormat" && TakesNoProvider(use)),
        new Ban("StringBuilder.Append of a number", use =>
            Of(use) == typeof(System.Text.StringBuilder) && use.Member.Name == "Append" && Parameters(use) is [var only] && IsSensitive(only)),
        new Ban("TextWriter.Write of a number", use =>
            typeof(TextWriter).IsAssignableFrom(Of(use)) && use.Member.Name.StartsWith("Write", StringComparison.Ordinal) && Parameters(use) is [var only] && IsSensitive(only)),
        new Ban("ToString of a number or a date without a format provider", use =>
            use.Member.Name == "ToString" && (use.Constrained ?? Of(use)) is { } type && IsSensitive(type) && TakesNoProvider(use)),
        new Ban("Parse of a number or a date without a format provider", use =>
            use.Member.Name is "Parse" or "TryParse" or "ParseExact" or "TryParseExact" && Of(use) is { } type && IsSensitive(type) && TakesNoProvider(use)),
        new Ban("Convert from or to text without a format provider", use =>
            Of(use) == typeof(Convert) && TakesNoProvider(use) && use.Member is MethodInfo method
            && ((method.ReturnType == typeof(string) && Parameters(use) is [var from] && (IsSensitive(from) || from == typeof(object)))
                || (IsSensitive(method.ReturnType) && Parameters(use) is [var text] && (text == typeof(string) || text == typeof(object))))),
    ];

    /// <summary>Whether the text of a value differs between cultures: signs, decimal marks, names of months.</summary>
    public static bool IsSensitive(Type type) =>
        CultureSensitive.Contains(Nullable.GetUnderlyingType(type) ?? type)
        || (type.Assembly == typeof(NodaTime.LocalDate).Assembly && typeof(IFormattable).IsAssignableFrom(type));

    private static Ban Getter(Type type, string property) => Method(type, "get_" + property);

    private static Ban Method(Type type, string name, int? parameters = null) =>
        new($"{type.Name}.{name}", use => Of(use) == type && use.Member.Name == name && (parameters is null || Parameters(use).Length == parameters));

    private static Type? Of(Use use) => use.Member.DeclaringType;

    private static Type[] Parameters(Use use) =>
        use.Member is MethodBase method ? [.. method.GetParameters().Select(parameter => parameter.ParameterType)] : [];

    private static bool TakesNoProvider(Use use) => !Parameters(use).Any(type => typeof(IFormatProvider).IsAssignableFrom(type));
}
