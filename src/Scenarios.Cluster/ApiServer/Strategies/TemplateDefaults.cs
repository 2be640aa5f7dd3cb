namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Pod templates inside other kinds. Shared by all strategies of one server, so that the same template is recognised.</summary>
internal sealed class TemplateDefaults(PodSpecDefaults specs)
{
    private static readonly ObjectValue NullCreation = ObjectValue.Of(("creationTimestamp", NullValue.Instance));

    /// <summary>The object whose spec holds the template, with the template's defaults.</summary>
    public ObjectValue ApplyTo(ObjectValue spec) => spec.Rewrite("template", Apply);

    public ObjectValue Apply(ObjectValue template) => WithNullCreation(template.Rewrite("spec", specs.Apply));

    /// <summary>Embedded metadata are written with an empty time: Go's JSON leaves no structure out, up to 1.33.</summary>
    public static ObjectValue WithNullCreation(ObjectValue template) =>
        template["metadata"] is ObjectValue metadata
            ? template.With("metadata", metadata["creationTimestamp"] is null ? metadata.With("creationTimestamp", NullValue.Instance) : metadata)
            : template.With("metadata", NullCreation);
}
