Feature: 11.2 As many Pods as the load needs
  A HorizontalPodAutoscaler compares every fifteen seconds what the Pods use with what they asked for, and scales what it names: at once where the load grows,
  five minutes after the last peak where it falls.

  Scenario: More requests, more Pods; fewer, five minutes later
    The server of the Kubernetes walkthrough computes 60 milliseconds for each request. Twenty requests a second are more than one processor; each Pod asked for a
    fifth of one, and is to use half of that.

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

  Scenario: What an autoscaler says of itself
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

  Scenario: A behaviour of one's own
    Where the window of scaling down is short, an autoscaler follows the load at once; a policy says how fast.

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
    When I run "kubectl get hpa php-apache -o jsonpath='{.status.conditions[?(@.type==\"ScalingLimited\")].reason}'"
    Then the output is "ScaleUpLimit"
    When 3 minutes pass
    Then Deployment "php-apache" has 4 replicas
    When the traffic is stopped
    And 90 seconds pass
    Then Deployment "php-apache" has 1 replica

  Scenario: Without requests there is nothing to compare with
    Given a cluster with metrics-server
    And a Deployment "web" with 2 replicas
    When I autoscale Deployment "web" between 1 and 5 replicas at 50 % CPU
    And 1 minute passes
    And I run "kubectl get hpa web"
    Then the output contains "cpu: <unknown>/50%"
    When I run "kubectl events --for hpa/web"
    Then the output contains "missing request for cpu in container"
    And Deployment "web" has 2 replicas
