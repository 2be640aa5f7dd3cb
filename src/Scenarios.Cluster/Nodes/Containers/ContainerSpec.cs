namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A typed view of <c>core/v1.Container</c>, as much as the kubelet reads.</summary>
internal sealed class ContainerSpec(ObjectValue tree)
{
    public ObjectValue Tree { get; } = tree;

    public string Name { get; } = Text(tree, "name");

    /// <summary>As the user wrote it.</summary>
    public string Image { get; } = Text(tree, "image");

    public string ImagePullPolicy => Text(Tree, "imagePullPolicy");

    public string WorkingDirectory => Text(Tree, "workingDir");

    public IReadOnlyList<string> Command => Texts("command");

    public IReadOnlyList<string> Arguments => Texts("args");

    public bool HasInput => Flag("stdin");

    public bool ClosesInputOnce => Flag("stdinOnce");

    public bool HasTerminal => Flag("tty");

    public ListValue VolumeMounts => List("volumeMounts");

    public ObjectValue Resources => Tree["resources"] as ObjectValue ?? ObjectValue.Empty;

    /// <summary>An init container that keeps running beside the others: a sidecar.</summary>
    public bool IsSidecar => Text(Tree, "restartPolicy") == "Always";

    public ObjectValue? Probe(string name) => Tree[name] as ObjectValue;

    /// <summary>The number of a port given by number or by the name of one of the container's ports; null where there is none of that name.</summary>
    public int? PortNumber(Value? port)
    {
        if (port is IntegerValue number)
        {
            return (int)number.Integer;
        }

        foreach (var item in List("ports"))
        {
            if (port is StringValue name && (item.Find("name") as StringValue)?.Text == name.Text)
            {
                return (int)((item.Find("containerPort") as IntegerValue)?.Integer ?? 0);
            }
        }

        return null;
    }

    public ListValue List(string name) => Tree[name] as ListValue ?? ListValue.Empty;

    private static string Text(ObjectValue fields, string name) => (fields[name] as StringValue)?.Text ?? string.Empty;

    private bool Flag(string name) => Tree[name] is BooleanValue { Boolean: true };

    private List<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in List(name))
        {
            texts.Add((item as StringValue)?.Text ?? string.Empty);
        }

        return texts;
    }
}
