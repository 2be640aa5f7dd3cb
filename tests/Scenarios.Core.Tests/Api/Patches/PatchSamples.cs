using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Patches;

/// <summary>A Deployment to patch.</summary>
internal static class PatchSamples
{
    public const string Yaml = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels: {app: web, tier: front}
          finalizers: [a.io/x, b.io/y]
        spec:
          replicas: 3
          strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: a
                image: nginx:1
                ports: [{containerPort: 80, name: http}, {containerPort: 443}]
                env: [{name: X, value: "1"}, {name: Y, value: "2"}]
                args: [a, b]
              - name: b
                image: busybox
              volumes:
              - name: v
                emptyDir: {}
              - name: w
                configMap: {name: c}
              tolerations: [{key: x, operator: Exists}]

        """;

    public static TypeFacts Deployment { get; } = FactTable.Kubernetes.FindType("apps/v1.Deployment")!;

    public static ObjectValue Tree { get; } = (ObjectValue)YamlReader.ReadValue(Yaml, "d.yaml").Value!;
}
