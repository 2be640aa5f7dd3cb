using System.Globalization;

namespace Scenarios.Steps.Manifests;

/// <summary>The manifests that sentences stand for.</summary>
internal static class ManifestText
{
    /// <summary>Serves a page on port 80.</summary>
    public const string DefaultImage = "nginx:1.27";

    public static string Deployment(string name, int replicas, string image) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{name}}
        spec:
          replicas: {{replicas}}
          selector:
            matchLabels:
              app: {{name}}
          template:
            metadata:
              labels:
                app: {{name}}
            spec:
              containers:
                - name: {{name}}
                  image: {{image}}

        """);

    public static string Service(string name, string deployment, int port, int targetPort) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {{name}}
        spec:
          selector:
            app: {{deployment}}
          ports:
            - port: {{port}}
              targetPort: {{targetPort}}

        """);
}
