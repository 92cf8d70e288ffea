using System.Reflection;
using System.Xml.Linq;

namespace Samverkan.Architecture.Tests;

/// <summary>No public member without documentation: what it is, and every parameter of it.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> Documentation = OurAssemblies.ByProject.Values
        .Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")))
        .SelectMany(document => document.Descendants("member"))
        .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    [Fact]
    public void Every_public_type_and_member_says_what_it_is()
    {
        IEnumerable<string> wrong = PublicMembers.Select(DocumentationId.Of).Where(id => !SaysWhatItIs(id));
        Expect.Nothing(wrong);
    }

    [Fact]
    public void Every_parameter_of_a_public_member_is_described()
    {
        IEnumerable<string> wrong =
            from member in PublicMembers
            let id = DocumentationId.Of(member)
            where Documentation.TryGetValue(id, out XElement? text) && !Inherits(text)
            from missing in NamesOf(member).Except(DescribedIn(Documentation[id]), StringComparer.Ordinal)
            select $"{id}: {missing}";
        Expect.Nothing(wrong);
    }

    [Fact]
    public void A_name_that_documentation_mentions_exists() =>
        Assert.DoesNotContain(
            Documentation.Values.SelectMany(member => member.Descendants()).Select(element => element.Attribute("cref")?.Value ?? ""),
            reference => reference.StartsWith("!:", StringComparison.Ordinal));

    private static IEnumerable<MemberInfo> PublicMembers => OurAssemblies.PublicTypes
        .Where(type => !OurAssemblies.IsCompilerGenerated(type))
        .SelectMany(type => typeof(Delegate).IsAssignableFrom(type) ? [type] : type.GetMembers(Own).Where(IsDocumented).Prepend(type));

    private static bool IsDocumented(MemberInfo member) => !OurAssemblies.IsCompilerGenerated(member) && member switch
    {
        Type => false,
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen) && !IsPositional(property),
        EventInfo @event => IsSeen(@event.AddMethod!),
        ConstructorInfo constructor => IsSeen(constructor) && !constructor.IsStatic && !IsImplicit(constructor),
        MethodInfo method => IsSeen(method) && !method.IsSpecialName | IsOperator(method) && !method.Name.Contains('<', StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    // A record's own parameter is documented at the record.
    private static bool IsPositional(PropertyInfo property) =>
        property.GetMethod is { } getter && OurAssemblies.IsCompilerGenerated(getter) && !Documentation.ContainsKey(DocumentationId.Of(property));

    // Without parameters and without documentation the compiler wrote the constructor: nobody can document it.
    private static bool IsImplicit(ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 && !Documentation.ContainsKey(DocumentationId.Of(constructor));

    private static bool SaysWhatItIs(string id) =>
        Documentation.TryGetValue(id, out XElement? text)
        && (Inherits(text) || text.Element("summary") is { } summary && (summary.HasElements || summary.Value.Trim().Length > 0));

    private static bool Inherits(XElement text) => text.Element("inheritdoc") is not null;

    private static IEnumerable<string> NamesOf(MemberInfo member) => member switch
    {
        Type { IsGenericTypeDefinition: true } type => type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(argument => argument.Name),
        MethodInfo method => method.GetParameters().Select(parameter => parameter.Name!)
            .Concat(method.IsGenericMethod ? method.GetGenericArguments().Select(argument => argument.Name) : []),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.Name!),
        _ => [],
    };

    private static IEnumerable<string> DescribedIn(XElement text) => text.Elements()
        .Where(element => element.Name.LocalName is "param" or "typeparam" && (element.HasElements || element.Value.Trim().Length > 0))
        .Select(element => element.Attribute("name")!.Value);
}
