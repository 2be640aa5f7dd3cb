using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Namespaces;

/// <summary>The Namespace of <c>kubectl create namespace</c> (kubectl, pkg/cmd/create/create_namespace.go).</summary>
internal static class NamespaceGenerator
{
    public static Namespace Generate(string name) =>
        Typed.New<Namespace>() with { Metadata = Typed.Metadata(name), Spec = default, Status = default };
}
