namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A program of a container that ends by itself when the container is asked to stop.</summary>
internal interface IStoppable
{
    void Stop();
}
