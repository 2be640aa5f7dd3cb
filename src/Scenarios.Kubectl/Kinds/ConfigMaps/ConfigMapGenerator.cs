using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ConfigMaps;

/// <summary>The ConfigMap of <c>kubectl create configmap</c> (kubectl, pkg/cmd/create/create_configmap.go).</summary>
internal static class ConfigMapGenerator
{
    public static ConfigMap Generate(string name, string @namespace, IReadOnlyDictionary<string, string> entries) =>
        Typed.New<ConfigMap>() with { Metadata = Typed.Metadata(name, @namespace), Data = Typed.Map(entries) };
}
