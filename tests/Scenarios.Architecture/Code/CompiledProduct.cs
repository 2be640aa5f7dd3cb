using Mono.Cecil;

namespace Scenarios.Architecture.Code;

/// <summary>
/// The product as the compiler understood it: who names whom, by symbol. A type's folder is its namespace; another test sees to that.
/// Constants are not seen, because the compiler copies them.
/// </summary>
internal static class CompiledProduct
{
    private static readonly Lazy<IReadOnlyList<TypeUse>> All = new(Read);

    /// <summary>Every member with the product's types that it names, except those of its own type.</summary>
    public static IReadOnlyList<TypeUse> Uses => All.Value;

    /// <summary>The uses within a room that cross its folders.</summary>
    public static IEnumerable<TypeUse> UsesAcrossFolders => Uses.Where(use => use.Room == use.TypeRoom && use.Folder != use.TypeFolder);

    private static List<TypeUse> Read() =>
        [.. Repository.Projects("src").AsParallel().AsOrdered().SelectMany(project =>
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var file = name == "Scenarios.Cli" ? "scenarios.dll" : $"{name}.dll";
            using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, file));
            return module.Types.Where(IsOfProduct).SelectMany(UsesOf).ToList();
        })];

    private static IEnumerable<TypeUse> UsesOf(TypeDefinition type)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var (member, used) in NamesIn.Type(type))
        {
            var target = Outermost(used);
            if (IsOfProduct(target) && target.FullName != type.FullName && seen.Add((member, target.FullName)))
            {
                yield return new TypeUse($"{type.FullName}.{member}", FolderOf(type), target.FullName, FolderOf(target));
            }
        }
    }

    private static TypeReference Outermost(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return outer;
    }

    private static bool IsOfProduct(TypeReference type) => type.Namespace.StartsWith("Scenarios.", StringComparison.Ordinal);

    private static string FolderOf(TypeReference type)
    {
        var parts = type.Namespace.Split('.');
        return $"{parts[0]}.{string.Join('/', parts[1..])}";
    }
}
