namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// Fields as Go's typed objects marshal them: kubectl builds what it creates from the Go types, so that JSON comes out in the
/// order of the struct's fields, maps come out sorted, and some fields that are not set are written all the same.
/// </summary>
internal static class TypedFields
{
    /// <summary>An object's metadata; <c>creationTimestamp</c> has no omitempty that works in 1.33, hence the null.</summary>
    public static ObjectValue Metadata(
        string name = "",
        string @namespace = "",
        IEnumerable<KeyValuePair<string, string>>? labels = null,
        IEnumerable<KeyValuePair<string, string>>? annotations = null) =>
        new ObjectBuilder(5)
            .AddIfSet("name", name)
            .AddIfSet("namespace", @namespace)
            .Add("creationTimestamp", NullValue.Instance)
            .AddIfSet("labels", SortedMap(labels))
            .AddIfSet("annotations", SortedMap(annotations))
            .ToObject();

    /// <summary>The beginning of every object: kind, apiVersion, metadata.</summary>
    public static ObjectBuilder Begin(string apiVersion, string kind, ObjectValue metadata) =>
        new ObjectBuilder(8).Add("kind", kind).Add("apiVersion", apiVersion).Add("metadata", metadata);

    /// <summary>A Go <c>map[string]string</c>: sorted by key; null when empty, as <c>omitempty</c> leaves it out.</summary>
    public static ObjectValue? SortedMap(IEnumerable<KeyValuePair<string, string>>? entries)
    {
        if (entries is null)
        {
            return null;
        }

        var builder = new ObjectBuilder();
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            builder.Add(key, value);
        }

        return builder.Count == 0 ? null : builder.ToObject();
    }

    /// <summary>A list of texts; null when empty.</summary>
    public static ListValue? Strings(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : ListValue.OfStrings(texts);

    /// <summary>An <c>intstr.IntOrString</c> from text: a number where the text is one (apimachinery, util/intstr).</summary>
    public static Value NumberOrText(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? IntegerValue.Of(number)
            : new StringValue(text);

    /// <summary>One container of a Pod template, as the create commands make it.</summary>
    public static ObjectValue Container(string name, string image, IReadOnlyCollection<string> command, long? port = null)
    {
        var fields = new ObjectBuilder(5)
            .Add("name", name)
            .Add("image", image)
            .AddIfSet("command", Strings(command));
        if (port is { } number)
        {
            fields.Add("ports", ListValue.Of(ObjectValue.Of(("containerPort", IntegerValue.Of(number)))));
        }

        return fields.Add("resources", ObjectValue.Empty).ToObject();
    }
}
