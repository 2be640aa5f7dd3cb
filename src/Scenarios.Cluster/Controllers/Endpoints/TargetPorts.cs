namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>The ports of a Service as one Pod offers them (kubernetes, staging/src/k8s.io/endpointslice/utils.go, FindPort).</summary>
internal static class TargetPorts
{
    /// <param name="alwaysNamed">EndpointSlices write empty names, Endpoints leave them out.</param>
    public static ListValue Of(ApiObject service, ApiObject pod, bool alwaysNamed)
    {
        var ports = new List<Value>();
        foreach (var port in service.ListAt("spec", "ports"))
        {
            if (Resolve(pod, port) is not { } number)
            {
                continue;
            }

            var fields = new ObjectBuilder(4);
            var name = port.Text("name");
            if (alwaysNamed || name.Length > 0)
            {
                fields.Add("name", name);
            }

            fields.Add("port", number).Add("protocol", port.Text("protocol")).AddIfSet("appProtocol", port.Find("appProtocol"));
            ports.Add(fields.ToObject());
        }

        return ListValue.From(ports);
    }

    /// <summary>True when the ports are the same for every Pod.</summary>
    public static bool AreNumbers(ApiObject service)
    {
        foreach (var port in service.ListAt("spec", "ports"))
        {
            if (port.Find("targetPort") is StringValue)
            {
                return false;
            }
        }

        return true;
    }

    private static long? Resolve(ApiObject pod, Value servicePort)
    {
        if (servicePort.Find("targetPort") is not StringValue name)
        {
            return servicePort.Integer("targetPort");
        }

        return Named(pod.ListAt("spec", "containers"), name.Text, servicePort, onlySidecars: false)
            ?? Named(pod.ListAt("spec", "initContainers"), name.Text, servicePort, onlySidecars: true);
    }

    private static long? Named(ListValue containers, string name, Value servicePort, bool onlySidecars)
    {
        foreach (var container in containers)
        {
            if (onlySidecars && container.Text("restartPolicy") != "Always")
            {
                continue;
            }

            foreach (var port in container.List("ports"))
            {
                if (port.Text("name") == name && port.Text("protocol") == servicePort.Text("protocol"))
                {
                    return port.Integer("containerPort");
                }
            }
        }

        return null;
    }
}
