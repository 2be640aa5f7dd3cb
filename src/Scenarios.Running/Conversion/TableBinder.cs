using System.Reflection;

namespace Scenarios.Running.Conversion;

/// <summary>Fills objects from tables: by constructor parameters where there is no parameterless constructor, else by writable properties.</summary>
internal static class TableBinder
{
    public static T CreateInstance<T>(DataTable table)
    {
        if (table.Header.Count == 2 && !(table.RowCount == 1 && IsMember<T>(table.Header[0]) && IsMember<T>(table.Header[1])))
        {
            return Create<T>(table, table.Rows.Select(row => KeyValuePair.Create(row[0], row[1])));
        }

        return table.RowCount == 1
            ? Create<T>(table, table.Rows[0])
            : throw new ReqnrollException($"One {typeof(T).Name} takes one row, or two columns with a row for each property:\n{table}");
    }

    public static IReadOnlyList<T> CreateSet<T>(DataTable table) => table.Rows.Select(row => Create<T>(table, row)).ToArray();

    private static T Create<T>(DataTable table, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var values = fields.ToDictionary(field => Normalise(field.Key), field => field.Value, StringComparer.OrdinalIgnoreCase);
        var instance = Construct<T>(values, table);
        foreach (var (name, value) in values)
        {
            var property = Properties<T>().FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ReqnrollException($"{typeof(T).Name} has no property \"{name}\" for the table:\n{table}");
            property.SetValue(instance, Convert(value, property.PropertyType, property.Name));
        }

        return instance;
    }

    private static T Construct<T>(Dictionary<string, string> values, DataTable table)
    {
        var constructor = typeof(T).GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).FirstOrDefault();
        if (constructor is null || constructor.GetParameters().Length == 0)
        {
            return Activator.CreateInstance<T>();
        }

        var arguments = constructor.GetParameters().Select(parameter =>
        {
            if (values.Remove(parameter.Name!, out var value))
            {
                return Convert(value, parameter.ParameterType, parameter.Name!);
            }

            return parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new ReqnrollException($"{typeof(T).Name} needs \"{parameter.Name}\", which the table does not give:\n{table}");
        }).ToArray();
        return (T)constructor.Invoke(arguments);
    }

    private static object? Convert(string text, Type type, string name)
    {
        if (text.Length == 0 && (Nullable.GetUnderlyingType(type) is not null || !type.IsValueType) && type != typeof(string))
        {
            return null;
        }

        return SimpleConversion.TryConvert(text, type, out var value)
            ? value
            : throw new ReqnrollException($"\"{text}\" is no {type.Name}, which {name} is.");
    }

    private static bool IsMember<T>(string name) =>
        Properties<T>().Any(property => string.Equals(property.Name, Normalise(name), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PropertyInfo> Properties<T>() => typeof(T).GetProperties().Where(property => property.CanWrite);

    private static string Normalise(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
