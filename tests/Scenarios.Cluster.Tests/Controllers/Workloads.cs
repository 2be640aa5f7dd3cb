namespace Scenarios.Cluster.Tests.Controllers;

/// <summary>Manifests with what most tests need, so that a test sets only what it is about.</summary>
internal static class Workloads
{
    public static string Deployment(string name, int replicas, string image, string strategy = "RollingUpdate") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{name}}
        spec:
          replicas: {{replicas}}
          strategy: {type: {{strategy}}}
          selector:
            matchLabels: {app: {{name}}}
          template:
            metadata:
              labels: {app: {{name}}}
            spec:
              containers:
              - name: nginx
                image: {{image}}
        """;
}
