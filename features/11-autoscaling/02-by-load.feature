Feature: 11.2 Autoscaling: as many Pods as the load needs
  Every fifteen seconds, a HorizontalPodAutoscaler compares the CPU that the Pods use with the CPU that they request, and scales their
  Deployment. When the load grows it scales up at once. When the load falls it waits until the last peak is five minutes ago.

  Scenario: Without metrics-server, an autoscaler keeps to its bounds and reports what is missing
    Given a Deployment "web" with 1 replica
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu-percent=80"
    And 40 seconds pass
    Then Deployment "web" has 2 replicas
    When I run "kubectl get hpa web"
    Then the output shows:
      | NAME | REFERENCE      | TARGETS            | MINPODS | MAXPODS |
      | web  | Deployment/web | cpu: <unknown>/80% | 2       | 4       |
    When I run "kubectl describe hpa web"
    Then the output contains "unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)"
    When I run "kubectl top pods"
    Then the command fails
    And the error output contains "Metrics API not available"

  Scenario: If the Pods request no CPU, an autoscaler has nothing to compare with
    Given a cluster with metrics-server
    And a Deployment "web" with 2 replicas
    When I autoscale Deployment "web" between 1 and 5 replicas at 50 % CPU
    And 1 minute passes
    And I run "kubectl get hpa web"
    Then the output contains "cpu: <unknown>/50%"
    When I run "kubectl events --for hpa/web"
    Then the output contains "missing request for cpu in container"
    And Deployment "web" has 2 replicas

  Scenario: Load brings more Pods at once; without load, they go five minutes later
    The server is that of the Kubernetes walkthrough: each request takes 60 milliseconds of CPU time. Five requests a second therefore need
    300m. A Pod requests 200m and should use half of that, so three Pods are needed.

    Given a cluster with metrics-server
    And a Deployment "php-apache" with image "registry.k8s.io/hpa-example" requesting 200m of CPU
    And a Service "php-apache" for Deployment "php-apache" on port 80
    And a HorizontalPodAutoscaler for Deployment "php-apache" between 1 and 6 replicas at 50 % CPU
    When 1 minute passes
    Then Deployment "php-apache" has 1 replica
    When a Pod keeps sending 5 requests per second to "http://php-apache"
    And 2 minutes pass
    Then Deployment "php-apache" has at least 3 replicas
    When the traffic is stopped
    And 3 minutes pass
    Then Deployment "php-apache" has at least 3 replicas
    When 4 minutes pass
    Then Deployment "php-apache" has 1 replica

  Scenario: An autoscaler never exceeds its maximum, and describe says so
    Given a cluster with metrics-server
    And a Deployment "php-apache" with image "registry.k8s.io/hpa-example" requesting 200m of CPU
    And a Service "php-apache" for Deployment "php-apache" on port 80
    When I autoscale Deployment "php-apache" between 1 and 3 replicas at 50 % CPU
    And a Pod keeps sending 10 requests per second to "http://php-apache"
    And 3 minutes pass
    And I run "kubectl get hpa"
    Then the output shows:
      | NAME       | REFERENCE             | MINPODS | MAXPODS | REPLICAS |
      | php-apache | Deployment/php-apache | 1       | 3       | 3        |
    When I run "kubectl describe hpa php-apache"
    Then the output matches the snapshot "describe"

  Scenario: You can set how fast an autoscaler scales up and down
    Here a policy lets it add one Pod a minute. Without a stabilization window, it removes Pods as soon as the load falls.

    Given a cluster with metrics-server
    And a Deployment "php-apache" with image "registry.k8s.io/hpa-example" requesting 200m of CPU
    And a Service "php-apache" for Deployment "php-apache" on port 80
    And the manifest:
      """yaml
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: php-apache}
      spec:
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: php-apache}
        minReplicas: 1
        maxReplicas: 4
        metrics:
          - type: Resource
            resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}
        behavior:
          scaleUp:
            policies: [{type: Pods, value: 1, periodSeconds: 60}]
          scaleDown:
            stabilizationWindowSeconds: 0
      """
    When a Pod keeps sending 10 requests per second to "http://php-apache"
    And 1 minute passes
    Then Deployment "php-apache" has 2 replicas
    When I run "kubectl describe hpa php-apache"
    Then the output matches "ScalingLimited +True +ScaleUpLimit"
    When 3 minutes pass
    Then Deployment "php-apache" has 4 replicas
    When the traffic is stopped
    And 90 seconds pass
    Then Deployment "php-apache" has 1 replica

