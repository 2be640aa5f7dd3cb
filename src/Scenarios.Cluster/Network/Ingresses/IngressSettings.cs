using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Ingress = Scenarios.Objects.Views.Networking.Ingress;
using IngressClass = Scenarios.Objects.Views.Networking.IngressClass;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>The command line options of an ingress-nginx controller (kubernetes/ingress-nginx, pkg/flags/flags.go).</summary>
/// <param name="Namespace">The namespace of its Pod.</param>
internal sealed record IngressSettings(string Namespace)
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <summary>The controller that IngressClasses name.</summary>
    public string Controller { get; init; } = "k8s.io/ingress-nginx";

    /// <summary>The value of the legacy annotation that selects it.</summary>
    public string Class { get; init; } = "nginx";

    public bool TakesIngressesWithoutClass { get; init; }

    /// <summary>Namespace and name of the Service whose address the Ingresses get; empty for the node's address.</summary>
    public string PublishService { get; init; } = string.Empty;

    /// <summary>The addresses to publish regardless of the actual ones; empty for none.</summary>
    public string PublishAddress { get; init; } = string.Empty;

    /// <summary>Namespace and name of the ConfigMap with its settings; empty for none.</summary>
    public string ConfigMap { get; init; } = string.Empty;

    /// <summary>Namespace and name of the Service for requests that no rule matches; empty for a built-in page.</summary>
    public string DefaultBackend { get; init; } = string.Empty;

    /// <param name="podNamespace">The value of <c>$(POD_NAMESPACE)</c>.</param>
    public static IngressSettings Of(IReadOnlyList<string> arguments, string podNamespace)
    {
        var settings = new IngressSettings(podNamespace);
        foreach (var argument in arguments)
        {
            var parts = argument.Split('=', 2);
            var value = parts.Length > 1 ? parts[1].Replace("$(POD_NAMESPACE)", podNamespace, StringComparison.Ordinal) : "true";
            settings = parts[0] switch
            {
                "--controller-class" => settings with { Controller = value },
                "--ingress-class" => settings with { Class = value },
                "--watch-ingress-without-class" => settings with { TakesIngressesWithoutClass = value == "true" },
                "--publish-service" => settings with { PublishService = value },
                "--publish-status-address" => settings with { PublishAddress = value },
                "--configmap" => settings with { ConfigMap = value },
                "--default-backend-service" => settings with { DefaultBackend = value },
                _ => settings,
            };
        }

        return settings;
    }

    /// <summary>The settings of the controller that runs in the Pod; null when none is ready there.</summary>
    public static IngressSettings? In(Pod pod)
    {
        if (pod.IsBeingDeleted || pod.Status.Conditions.Find(PodConditionType.Ready).Status != ConditionStatus.True)
        {
            return null;
        }

        foreach (var container in pod.Spec.Containers)
        {
            if (container.Image.Contains("ingress-nginx/controller", StringComparison.Ordinal))
            {
                return Of([.. container.Command.ToArray(), .. container.Args.ToArray()], pod.Namespace);
            }
        }

        return null;
    }

    /// <summary>Whether the Ingress belongs to this controller.</summary>
    /// <param name="classOf">Finds an IngressClass by name.</param>
    public bool Serves(Ingress ingress, Func<string, IngressClass?> classOf)
    {
        if (ingress.Annotations[ClassAnnotation] is { Length: > 0 } annotation)
        {
            return annotation == Class;
        }

        return ingress.Spec.IngressClassName is { } name ? classOf(name)?.Spec.Controller == Controller : TakesIngressesWithoutClass;
    }
}
